"""Builds the parts of the program and hands them down; the only place that does."""

import os
import sys
from collections.abc import Sequence

from app.cli import command
from app.cli.arguments import parsed
from app.cli.outcome import CommandError, Exit, complain
from app.house import RealHouse
from app.places import Places

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Open the desk, or do the one piece of work that the arguments name.

    Returns:
        The exit code of the process.
    """
    try:
        return _run(arguments)
    except CommandError as error:
        complain(str(error))
        return error.code
    except KeyboardInterrupt:
        complain("Stopped.")
        return 130
    except BrokenPipeError:
        # The reader has gone; closing stdout at exit would complain once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE


def _run(arguments: Sequence[str]) -> int:
    wish = parsed(arguments)
    house = RealHouse(Places.of(wish.reference, wish.workspace))
    try:
        if wish.command is not None:
            return command.run(wish, house)
        # The commands start without Qt.
        from app.window import open_window  # noqa: PLC0415

        return open_window(house)
    finally:
        house.close()
