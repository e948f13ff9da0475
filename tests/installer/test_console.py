"""The set-up fails in one plain line and never with a traceback."""

import pytest

from installer.console import SetUpError, plainly


def fail(error):
    raise error


def test_work_that_is_done_gives_its_own_status(capsys):
    assert plainly(lambda: 3) == 3
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        pytest.param(
            SetUpError("the disk is full"), 1, "the disk is full\n", id="a known obstacle"
        ),
        pytest.param(KeyboardInterrupt(), 130, "Stopped.", id="stopped by the user"),
    ],
)
def test_an_obstacle_becomes_one_line(error, status, line, capsys):
    assert plainly(lambda: fail(error)) == status
    told = capsys.readouterr().err
    assert told.startswith(line)
    assert told.count("\n") == 1
