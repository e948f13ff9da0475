"""The files of the General Equivalence Mappings: a line an equivalent, in columns."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.order_lines import whole_lines
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra, Member
from app.domain.printed.gems import Direction

__all__ = ["Gem", "Line", "is_gem", "read_gem"]

_CM = r"[A-Z][0-9][0-9A-Z]{1,5}"
_PCS = r"[0-9A-HJ-NP-Z]{7}"
_DIAGNOSIS_9 = r"(?:[0-9]{3,5}|V[0-9]{2,4}|E[0-9]{3,4})"
_PROCEDURE_9 = r"[0-9]{3,4}"
_FLAGS = r"([01])([01])([01])([0-9])([0-9])"
# Columns, counted from 1. To ICD-9: 1-7 source, 9-13 target, 15-19 flags. From it: 1-5 and 7-13.
_TO_9, _FROM_9 = "(?=.{7} .{5} .{5}$)", "(?=.{5} .{7} .{5}$)"
_LAYOUTS = {
    Direction.CM_TO_9: rf"{_TO_9}({_CM}) +({_DIAGNOSIS_9}|NoDx) +{_FLAGS}",
    Direction.CM_FROM_9: rf"{_FROM_9}({_DIAGNOSIS_9}) +({_CM}|NoDx) +{_FLAGS}",
    Direction.PCS_TO_9: rf"{_TO_9}({_PCS}) +({_PROCEDURE_9}|NoPCS) +{_FLAGS}",
    Direction.PCS_FROM_9: rf"{_FROM_9}({_PROCEDURE_9}) +({_PCS}|NoPCS) +{_FLAGS}",
}
# The official file of 2018 has a “v5889” among its V codes.
_LINES = {way: re.compile(layout, re.IGNORECASE) for way, layout in _LAYOUTS.items()}
_OF_PROCEDURES = (Direction.PCS_TO_9, Direction.PCS_FROM_9)
_PROCEDURE = re.compile(_PCS)


@dataclass(frozen=True, slots=True)
class Line:
    """An equivalent as printed, codes without dot, ``target`` empty where there is none.

    ``flags`` are five digits: approximate, no map, combination, scenario, choice list.
    """

    source: str
    target: str
    flags: str


@dataclass(frozen=True, slots=True)
class Gem(Extra):
    """The mappings of one direction."""

    direction: Direction
    lines: tuple[Line, ...]

    @property
    def codes(self) -> int:
        """Count the lines; a code with two equivalents counts twice."""
        return len(self.lines)

    def write(self, connection: sqlite3.Connection, _code_set: int, days: Days) -> None:
        """Add the lines."""
        first, _ = days.ordinals
        rows = (
            (self.direction, first, line.source, position, line.target, line.flags)
            for position, line in enumerate(self.lines)
        )
        connection.executemany("INSERT INTO gem VALUES (?,?,?,?,?,?)", rows)


def is_gem(direction: Direction) -> Callable[[Member], bool]:
    """Return what tells whether a file holds the mappings of a direction."""

    def recognises(member: Member) -> bool:
        lines = member.start.splitlines()
        found = [_LINES[direction].fullmatch(line) for line in lines]
        rows = [row for row in found if row]
        if not rows or len(rows) != len(lines):
            return False
        # A long diagnosis looks like a procedure, but a file of diagnoses has short ones too.
        is_about_procedures = all(
            any(_PROCEDURE.fullmatch(code) for code in (row[1], row[2])) or row[4] == "1"
            for row in rows
        )
        return is_about_procedures is (direction in _OF_PROCEDURES)

    return recognises


def read_gem(direction: Direction) -> Callable[[Member], Gem]:
    """Return the reader of a direction; it refuses a line that is cut or malformed."""

    def read(member: Member) -> Gem:
        return Gem(direction, tuple(_lines(member, direction)))

    return read


def _lines(member: Member, direction: Direction) -> Iterator[Line]:
    for line in whole_lines(member):
        row = _LINES[direction].fullmatch(line)
        # A target of “NoDx” and the flag for it stand together.
        if row is None or (row[4] == "1") is not row[2].upper().startswith("NO"):
            raise BrokenReleaseError(
                f"{member.name}: “{line[:20]!a}” is no line of mappings from {direction}; get the "
                "release again."
            )
        target = "" if row[4] == "1" else row[2].upper()
        yield Line(row[1].upper(), target, "".join(row.groups()[2:]))
