import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import lookup
from app.main import main
from tests.fixtures.reference import real_root

PROJECT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="speaks to a POSIX shell")


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    return real_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def shell(reference, tmp_path):
    """Run a shell command in which ``coderdesk`` is this program."""

    def shell(command, **environment):
        program = f'coderdesk() {{ "{sys.executable}" -m app "$@"; }}; '
        return subprocess.run(  # noqa: S603
            ["/bin/sh", "-c", program + command],
            cwd=PROJECT,
            env={
                **os.environ,
                "CODERDESK_REFERENCE": str(reference),
                "TMPDIR": str(tmp_path),
                **environment,
            },
            capture_output=True,
            timeout=60,
            check=False,
        )

    return shell


def test_a_fault_of_the_program_is_one_line_without_its_text(reference, capsys, monkeypatch):
    def faulty(*_arguments):
        raise KeyError("Doe, Jane")

    monkeypatch.setattr(lookup, "_fields", faulty)
    code = main(["lookup", "I10", "--on", "2026-03-12", "--reference", str(reference)])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert "KeyError in app/cli/lookup.py, line" in said.err
    assert "Doe" not in said.err


def test_an_interrupted_command_says_one_line(reference, capsys, monkeypatch):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(lookup, "_fields", interrupted)
    code = main(["lookup", "I10", "--on", "2026-03-12", "--reference", str(reference)])
    assert code == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_reader_that_leaves_early_is_no_error(shell, tmp_path):
    batch = tmp_path / "batch.txt"
    batch.write_text("diabetes\n" * 500, encoding="utf-8")
    done = shell(f"coderdesk search --batch {batch} --on 2026-03-12 | head -n 1")
    assert json.loads(done.stdout)["query"] == "diabetes"
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("place", ["&-", "/dev/full"], ids=["closed", "full"])
def test_an_answer_that_cannot_be_written_is_said(shell, place):
    done = shell(f"coderdesk lookup I10 --on 2026-03-12 >{place}")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_nobody_need_read_the_complaints(shell):
    assert shell("coderdesk lookup nonsense 2>&-").returncode == 2


def test_the_answer_is_utf8_whatever_the_system_speaks(shell):
    done = shell("coderdesk search 'naïve → é' --on 2026-03-12 --json", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout.decode("utf-8"))["query"] == "naïve → é"


@pytest.mark.parametrize(
    ("command", "forbidden"),
    [
        ("lookup I10 --on 2026-03-12", {"sqlalchemy", "reportlab", "pypdfium2", "keyring"}),
        ("search cough --on 2026-03-12", {"sqlalchemy", "reportlab", "pypdfium2", "keyring"}),
        ("codebooks list", {"sqlalchemy", "reportlab", "pypdfium2", "keyring"}),
        ("read README.md", {"sqlalchemy", "reportlab", "keyring"}),
    ],
    ids=["lookup", "search", "codebooks", "read"],
)
def test_a_command_loads_only_what_it_needs(shell, command, forbidden):
    done = shell(f"{sys.executable} -X importtime -m app {command}")
    assert done.returncode == 0
    loaded = {line.rpartition(b"|")[2].strip().decode() for line in done.stderr.splitlines()}
    assert "app.main" in loaded
    assert not loaded & {*forbidden, "PySide6"}


def test_imports_at_the_same_time_make_one_work_file_that_holds_all(shell, tmp_path):
    call = f"coderdesk encounter import {PROJECT}/resources/samples/office.json"
    work = f"--workspace {tmp_path}/work.coderdesk"
    passphrase = {"CODERDESK_PASSPHRASE": "correct horse"}
    shell(f"{call} {work} & {call} {work} & {call} {work} & wait", **passphrase)
    listed = shell(f"coderdesk encounter list {work} --json", **passphrase)
    assert [row["id"] for row in json.loads(listed.stdout)] == [3, 2, 1]
    assert [path.name for path in tmp_path.iterdir()] == ["work.coderdesk"]
