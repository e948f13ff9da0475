"""Set up what is missing, then open the desk, or take the tour where there is no display."""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from installer import libraries
from installer.console import plainly, say
from installer.environment import Environment
from installer.packages import surroundings
from installer.set_up import build_reference, set_up
from installer.stamp import RUNTIME

__all__ = ["arguments", "desk_command", "has_display", "main"]


def main(words: Sequence[str]) -> int:
    """Run ``installer/run.py`` with its command line; give the exit status."""
    return plainly(lambda: start(arguments(words)))


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="run.py", description="Set Coderdesk up on this machine and open the desk."
    )
    parser.add_argument("--setup", action="store_true", help="only set up, do not open the desk")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("coderdesk-tour"),
        metavar="DIR",
        help="where the tour writes when there is no display (default: %(default)s)",
    )
    return parser.parse_args(words)


def start(chosen: argparse.Namespace) -> int:
    """Do what the command line asks for."""
    environment = set_up(RUNTIME, libraries.QT)
    build_reference(environment)
    if chosen.setup:
        say("Coderdesk is set up. Open the desk with: python3 installer/run.py")
        return 0
    command = desk_command(environment, chosen.out, windowed=has_display(sys.platform, os.environ))
    return subprocess.run(command, env=surroundings(), check=False).returncode


def desk_command(environment: Environment, out: Path, *, windowed: bool) -> list[str]:
    """Give the command that opens the desk, or the one that does its work without a window."""
    program = str(environment.program("coderdesk"))
    if windowed:
        return [program]
    folder = out.absolute()
    say(f"There is no display here, so Coderdesk takes its tour and writes to {folder}")
    return [program, "tour", "--out", str(folder)]


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Say whether a window can be shown: only Linux has machines that cannot."""
    named = variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")
    return platform != "linux" or bool(named)
