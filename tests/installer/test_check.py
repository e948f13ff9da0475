"""The check command runs what was asked for, stops at a failure, and says which check it was."""

from pathlib import Path

import pytest

from installer.check import NAMES, arguments, chosen_steps, run
from installer.environment import Environment
from installer.steps import Step, steps


def passing(name, *, is_slow=False):
    return Step(name, "something holds", lambda: True, is_slow)


def failing(name):
    return Step(name, "something holds", lambda: False)


EVERY = [passing("lint"), passing("fork", is_slow=True), passing("tests")]


@pytest.mark.parametrize(
    ("only", "fast", "names"),
    [
        pytest.param(None, False, ["lint", "fork", "tests"], id="all"),
        pytest.param(None, True, ["lint", "tests"], id="fast"),
        pytest.param(["tests", "lint"], False, ["lint", "tests"], id="two of them"),
        pytest.param(["fork"], True, ["fork"], id="a slow one by name"),
    ],
)
def test_the_checks_asked_for_are_run_in_their_order(only, fast, names):
    assert [step.name for step in chosen_steps(EVERY, only, fast=fast)] == names


def test_the_first_failure_stops_the_run(capsys):
    assert run([passing("lint"), failing("types"), failing("tests")], keep_going=False) == ["types"]
    assert "tests" not in capsys.readouterr().out


def test_every_failure_is_found_when_the_run_goes_on(capsys):
    assert run([failing("lint"), passing("types"), failing("tests")], keep_going=True) == [
        "lint",
        "tests",
    ]
    assert "types: passed" in capsys.readouterr().out


def test_the_command_line_knows_every_check():
    assert tuple(step.name for step in steps(Environment(Path("root")))) == NAMES
    assert arguments(["--only", "lint", "--only", "types"]).only == ["lint", "types"]


def test_continuous_integration_runs_the_same_command():
    script = Path(__file__).parents[2] / ".ci" / "run"
    assert script.read_text().endswith("exec python3 installer/test.py\n")
