"""Batches: one record a line in, one JSON object a line out."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from app.cli.outcome import CommandError, as_json, say

__all__ = ["answer", "read_bytes", "read_text", "records", "timed"]

T = TypeVar("T")


def read_bytes(path: Path) -> bytes:
    """Return the content of a file that the user named.

    Raises:
        CommandError: the file cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(
            f"{path}: {error.strerror or error}; name a file that can be read"
        ) from error


def read_text(path: Path, kind: str) -> str:
    """Return the text of a UTF-8 file that the user named; ``kind`` says what it should be.

    Raises:
        CommandError: the file cannot be read or is not UTF-8.
    """
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandError(
            f"{path}: not UTF-8 at byte {error.start}; save the {kind} file as UTF-8"
        ) from error


def records(path: Path) -> list[str]:
    """Return the lines of a UTF-8 file; only a line feed ends a record.

    Raises:
        CommandError: the file cannot be read or is not UTF-8.
    """
    lines = read_text(path, "batch").split("\n")
    return lines if lines[-1] else lines[:-1]


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what the work returns, and the milliseconds it took."""
    start = perf_counter()
    result = work()
    return result, round((perf_counter() - start) * 1000, 3)


def answer(asked: Iterable[str], work: Callable[[str], dict[str, Any]]) -> None:
    """Print one object for each record, in the order of the file, each as soon as it is known."""
    for record in asked:
        fields, ms = timed(partial(work, record))
        say(as_json({**fields, "ms": ms}))
