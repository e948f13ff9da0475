"""The virtual environment is made once, kept while it fits, and made anew when it is not whole."""

import json

import pytest

from installer.console import SetUpError
from installer.environment import Environment, prepare
from installer.stamp import DEVELOPMENT, RUNTIME, Stamp
from tests.installer.invented import write_locks


def stamped(project):
    """Give an environment that claims to be whole; nothing in it can be run."""
    environment = Environment(project)
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text("no program")
    Stamp.of(project).installed(DEVELOPMENT).write(environment.stamp)
    return environment


def test_a_prepared_environment_has_the_console_script_and_the_locked_packages(prepared):
    assert prepared.program("tiny-desk").exists()
    assert list(prepared.folder.rglob("tiny_part/__init__.py"))
    assert set(json.loads(prepared.stamp.read_text())["locks"]) == {RUNTIME}


def test_a_second_start_leaves_the_environment_alone(prepared, capsys):
    before = prepared.stamp.stat().st_mtime_ns
    assert prepare(prepared.root, RUNTIME) == prepared
    assert prepared.stamp.stat().st_mtime_ns == before
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_what_the_stamp_vouches_for_is_not_installed_again(project, lock):
    environment = stamped(project)
    prepare(project, lock)
    assert environment.python.read_text() == "no program"


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda it: it.stamp.unlink(), id="interrupted"),
        pytest.param(lambda it: it.stamp.write_text("{"), id="damaged stamp"),
        pytest.param(lambda it: it.python.unlink(), id="no interpreter"),
        pytest.param(
            lambda it: it.stamp.write_text(it.stamp.read_text().replace('"3.', '"2.')),
            id="another Python",
        ),
    ],
)
def test_an_environment_that_is_not_whole_is_made_anew(project, harm, monkeypatch):
    environment = stamped(project)
    harm(environment)
    monkeypatch.setattr("sys.executable", str(project / "no-python"))
    with pytest.raises(OSError, match="no-python"):
        prepare(project, RUNTIME)
    assert not environment.folder.exists()


def test_a_package_that_is_not_the_pinned_one_stops_the_set_up_in_one_line(project):
    write_locks(project, project / "tiny_part-1.0-py3-none-any.whl", "0" * 64)
    with pytest.raises(SetUpError, match="not the one this project pinned") as caught:
        prepare(project, RUNTIME)
    assert "\n" not in str(caught.value)
    assert not Environment(project).stamp.exists()
