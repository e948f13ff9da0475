"""The start opens the desk, or says in one line that there is no display and takes the tour."""

from pathlib import Path

import pytest

from installer.environment import Environment
from installer.start import arguments, desk_command, has_display


@pytest.mark.parametrize(
    ("platform", "variables", "shows"),
    [
        pytest.param("linux", {"DISPLAY": ":0"}, True, id="X11"),
        pytest.param("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True, id="Wayland"),
        pytest.param("linux", {}, False, id="server"),
        pytest.param("linux", {"DISPLAY": ""}, False, id="empty variable"),
        pytest.param("win32", {}, True, id="Windows"),
        pytest.param("darwin", {}, True, id="macOS"),
    ],
)
def test_only_linux_has_machines_without_a_display(platform, variables, shows):
    assert has_display(platform, variables) is shows


def test_with_a_display_the_desk_opens(tmp_path):
    environment = Environment(tmp_path)
    command = desk_command(environment, Path("out"), windowed=True)
    assert command == [str(environment.program("coderdesk"))]


def test_without_a_display_one_line_says_so_and_the_tour_runs(tmp_path, capsys):
    command = desk_command(Environment(tmp_path), tmp_path / "out", windowed=False)
    assert command[1:] == ["tour", "--out", str(tmp_path / "out")]
    line = capsys.readouterr().out
    assert line.count("\n") == 1
    assert "no display" in line


def test_the_tour_writes_under_the_current_directory_unless_told_otherwise():
    assert arguments([]).out == Path("coderdesk-tour")
    assert arguments(["--out", "there"]).out == Path("there")


def test_set_up_alone_can_be_asked_for():
    assert arguments(["--setup"]).setup
    assert not arguments([]).setup


def test_an_unknown_word_on_the_command_line_is_refused(capsys):
    with pytest.raises(SystemExit) as caught:
        arguments(["--open"])
    assert caught.value.code == 2
