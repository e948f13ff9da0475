import os
import sys

import pytest

from app.charts.scans import machine
from app.charts.scans.machine import Tesseract, installed
from tests.fixtures.scans import table_of, tesseract_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")


def test_the_machine_is_found_where_programs_are(tmp_path, monkeypatch):
    program = tesseract_in(tmp_path, table_of())
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert installed() == Tesseract(program)


def test_the_machine_is_found_where_its_installer_puts_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(machine, "_ON_WINDOWS", tmp_path / "tesseract.exe")
    assert installed() is None
    (tmp_path / "tesseract.exe").write_text("x")
    assert installed() == Tesseract(str(tmp_path / "tesseract.exe"))
