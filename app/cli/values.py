"""The kinds of values that commands take, each with one line for what is none."""

import argparse
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

from app.codebooks.files.column_map import parse_columns
from app.domain.codes import System
from app.domain.encounter import Setting

__all__ = ["columns", "day", "number", "path", "setting", "system"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")
_SHOWN = 40
_Kind = TypeVar("_Kind", System, Setting)


def day(text: str) -> date:
    """Read a date such as 2026-03-12.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    raise argparse.ArgumentTypeError(f"“{text[:_SHOWN]}” is not a date such as 2026-03-12")


def system(text: str) -> System:
    """Read the name of a code system, in letters of any size.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    return _one_of(System, text, text.upper())


def setting(text: str) -> Setting:
    """Read the name of a setting, in letters of any size.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    return _one_of(Setting, text, text.lower())


def columns(text: str) -> tuple[tuple[str, str], ...]:
    """Read which captions of a table are its columns: ``code=Caption,title=Caption``.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    try:
        return parse_columns(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def number(text: str) -> int:
    """Read a number from 1.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    if not _NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"“{text[:_SHOWN]}” is not a number from 1")
    return int(text)


def path(text: str) -> Path:
    """Read a name of a file or folder, which an empty one is not.

    Raises:
        argparse.ArgumentTypeError: it is something else.
    """
    # An empty variable in a script must not become the folder where it runs.
    if not text:
        raise argparse.ArgumentTypeError("the name is empty: name a file or a folder")
    return Path(text)


def _one_of(kinds: type[_Kind], text: str, name: str) -> _Kind:
    try:
        return kinds(name)
    except ValueError as error:
        known = ", ".join(kinds)
        raise argparse.ArgumentTypeError(f"“{text[:_SHOWN]}” is none of {known}") from error
