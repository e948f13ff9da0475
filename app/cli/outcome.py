"""How a command ends: what it prints and the exit code."""

import json
import sys
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

__all__ = ["CommandError", "Exit", "Outcome", "as_json", "complain", "say"]


class Exit(IntEnum):
    """The exit codes of the contract."""

    DONE = 0
    NO = 1
    WRONG_INPUT = 2
    MISSING = 3


class CommandError(Exception):
    """A command cannot do its work: one line with the mend, and the exit code."""

    def __init__(self, line: str, code: Exit = Exit.WRONG_INPUT) -> None:
        super().__init__(line)
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


def say(line: str) -> None:
    """Print a line of the answer at once, so that a pipe sees each as it comes."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """Print a plain line beside the answer."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
