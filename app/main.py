"""Builds the parts of the program and hands them down; the only place that does."""

from collections.abc import Sequence
from pathlib import Path
from traceback import walk_tb

from app.cli import command
from app.cli.arguments import parsed
from app.cli.outcome import CommandError, Exit, complain, speak_utf8
from app.house.house import RealHouse
from app.places import Places

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Open the desk, or do the one piece of work that the arguments name.

    Returns:
        The exit code of the process.
    """
    speak_utf8()
    try:
        return _run(arguments)
    except CommandError as error:
        complain(str(error))
        return error.code
    except KeyboardInterrupt:
        complain("Stopped.")
        return 130
    except BrokenPipeError:
        return Exit.DONE
    except Exception as error:  # noqa: BLE001  # The last place to catch: never a traceback.
        complain(_fault(error))
        return Exit.WRONG_INPUT


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


def _fault(error: Exception) -> str:
    """Name a fault of the program itself by kind and place; its text may hold a patient's words."""
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    own = [place for place in places if Path(place[0]).is_relative_to(_PROGRAM)]
    file, line = own[-1]
    place = Path(file).relative_to(_PROGRAM.parent).as_posix()
    return (
        f"Coderdesk itself is at fault: {type(error).__name__} in {place}, line {line}."
        " Report this line; nothing of it comes from a chart."
    )


_PROGRAM = Path(__file__).parent
