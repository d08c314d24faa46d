"""What holds for all writers: the same bytes anywhere, and nothing loaded in vain."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from indicators.documents import render

from .sample import DOCUMENT, RECORDS

ROOT = Path(__file__).parents[2]
FORMATS = ("word", "pdf", "html", "excel", "markdown", "text", "csv", "json")
LIGHT = ("web", "markdown", "text", "csv", "json")
THEN = "2096-02-29T23:58:59Z"


def run(code: str, **environment: str) -> bytes:
    """What a fresh Python prints."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, "-c", code], env=surroundings, check=True, capture_output=True
    ).stdout


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_input_gives_the_same_bytes_in_any_process_on_any_day(form: str) -> None:
    content = RECORDS if form in ("csv", "json") else DOCUMENT
    here = render(content, form)
    code = f"import time_machine; time_machine.travel('{THEN}').start();"
    code += "import sys; from tests.documents.sample import DOCUMENT, RECORDS;"
    code += "from indicators.documents import render;"
    name = "RECORDS" if content is RECORDS else "DOCUMENT"
    code += f"sys.stdout.buffer.write(render({name}, '{form}'))"
    there = run(code, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert there == here


@pytest.mark.parametrize("module", LIGHT)
def test_a_writer_of_text_loads_nothing_that_is_not_in_python(module: str) -> None:
    code = f"import sys; before = set(sys.modules); import indicators.documents.{module};"
    code += "print(*{name.split('.')[0] for name in set(sys.modules) - before})"
    loaded = set(run(code).decode().split())
    assert loaded - set(sys.stdlib_module_names) == {"indicators"}
