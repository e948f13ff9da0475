"""How a command ends: what it prints and the exit code."""

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from app.exports import write_whole

__all__ = [
    "CommandError",
    "Exit",
    "Outcome",
    "as_json",
    "complain",
    "hand_over",
    "say",
    "speak_utf8",
]


class Exit(IntEnum):
    """The exit codes of the contract."""

    DONE = 0
    NO = 1
    WRONG_INPUT = 2
    MISSING = 3


class CommandError(Exception):
    """A command cannot do its work: one line with the mend, and the exit code."""

    def __init__(self, line: str, code: Exit = Exit.WRONG_INPUT) -> None:
        # A path that the user gave may hold line ends.
        super().__init__(" ".join(line.splitlines()))
        self.code = code


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command found: ``value`` for ``--json``, ``text`` for people, a line for stderr."""

    value: Any
    text: str
    code: Exit = Exit.DONE
    complaint: str = ""


def as_json(value: Any) -> str:
    """Return the value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False)


def speak_utf8() -> None:
    """Write UTF-8 whatever the system's own encoding is, as JSON wants it.

    Half a character, as a damaged argument has, is written as JSON escapes it.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """Print a line of the answer at once, so that a pipe sees each as it comes.

    Raises:
        CommandError: the answer cannot be written.
        BrokenPipeError: its reader has gone.
    """
    if sys.stdout is None:
        raise CommandError("There is no standard output to write the answer to: open one.")
    try:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would be tried, and complained about, once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandError(f"The answer cannot be written: {error.strerror or error}.") from error


def complain(line: str) -> None:
    """Print a plain line beside the answer."""
    if sys.stderr is None:
        return
    with suppress(OSError):  # Nobody is left to be told.
        sys.stderr.write(line + "\n")
        sys.stderr.flush()


def hand_over(path: Path, content: bytes) -> None:
    """Write a file that the user asked for.

    Raises:
        CommandError: the place cannot be written to.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}; name another place") from error
