"""Pythons that cannot run the program say so in one line instead of a traceback."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"
ENTRIES = ("run.py", "test.py")
# What Python 2.7 cannot read.
NEWER = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Nonlocal)
STAND_IN = """
import sys
sys.version_info = {version}
exec(compile(open({path!r}).read(), {path!r}, "exec"), {{"__file__": {path!r}}})
"""
OLD = sorted(Path.home().glob(".pyenv/versions/[23].[0-9].*/bin/python"))


def told(*words):
    return subprocess.run(  # noqa: S603 - words of this file only
        words, capture_output=True, text=True, timeout=60, check=False
    )


def assert_one_plain_line(done):
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("Coderdesk needs Python 3.11, 3.12 or 3.13")


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("version", [(2, 7, 18), (3, 8, 18), (3, 10, 13), (3, 14, 0)], ids=str)
def test_another_version_gets_one_plain_line(entry, version):
    code = STAND_IN.format(version=version, path=str(INSTALLER / entry))
    assert_one_plain_line(told(sys.executable, "-c", code))


@pytest.mark.parametrize("name", ["__init__.py", "supported.py", *ENTRIES])
def test_what_runs_before_the_version_is_known_can_be_read_by_every_python(name):
    text = (INSTALLER / name).read_text("utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    assert text.isascii()
    assert not [node for node in nodes if isinstance(node, NEWER)]
    assert not [node for node in nodes if isinstance(node, ast.arg) and node.annotation]


@pytest.mark.skipif(not OLD, reason="no old Python is installed here")
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("python", OLD, ids=lambda path: path.parts[-3])
def test_an_old_python_says_the_same(entry, python):
    assert_one_plain_line(told(str(python), "-B", str(INSTALLER / entry)))


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_supported_python_goes_on(entry):
    done = told(sys.executable, str(INSTALLER / entry), "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("usage: ")
