"""The tests, which leave numpy one thread, as the commands do: more only wait for each other."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
