"""Work that ends otherwise than it should. A process of its own that does it loads nothing else."""

from __future__ import annotations

import ctypes
import os
import time
from pathlib import Path


def size(path: Path, more: int) -> int:
    return path.stat().st_size + more


def fall(path: Path) -> None:
    ctypes.string_at(0)


def end(path: Path) -> None:
    os._exit(0)


def fill(path: Path) -> bytearray:
    return bytearray(3 << 30)


def print_in_c(path: Path) -> int:
    os.write(1, b"secret")
    return os.write(2, b"secret")


def raise_error(path: Path) -> None:
    raise ValueError(path)


def sleep(path: Path) -> None:
    time.sleep(600)
