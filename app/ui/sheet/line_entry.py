"""What is typed into the cells of a service line, as changes of the line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum

from app.domain.codes import System, is_modifier, systems_of, undotted
from app.domain.sheet import Line, letter
from app.ui.fields.dates import typed_date

__all__ = ["Cell", "LineEntryError", "entered", "letters", "typed_code", "typed_procedure"]

_BETWEEN = re.compile(r"[\s,;.]+")
_BILLED = {System.HCPCS, System.CPT}


class LineEntryError(ValueError):
    """What was typed does not fit its cell; the text names the mend."""


class Cell(IntEnum):
    """The cells of a service line, in the order of the columns."""

    NUMBER = 0
    DATE = 1
    CODE = 2
    MODIFIERS = 3
    UNITS = 4
    POINTERS = 5
    STATUS = 6


def entered(line: Line, cell: Cell, text: str) -> Line:
    """Return the line with what was typed into one of its cells.

    Raises:
        LineEntryError: the text does not fit the cell.
        DateError: the text is not a date.
        SheetError: there are too many modifiers or pointers, or no unit.
    """
    return _ENTRIES[cell](line, text)


def letters(pointers: Sequence[int]) -> str:
    """Return pointers as the claim form carries them, such as ``AB``; beyond Z with commas."""
    names = [letter(position) for position in pointers]
    return (", " if any(len(name) > 1 for name in names) else "").join(names)


def typed_code(text: str) -> str:
    """Return the code of a service line.

    Raises:
        LineEntryError: it has not the shape of a CPT or HCPCS code.
    """
    # Without its dot E11.22 would have the shape of a HCPCS code.
    if not _BILLED.intersection(systems_of(text)):
        raise LineEntryError(f"“{text.strip()}” is not a CPT or HCPCS code: five characters")
    return undotted(text)


def typed_procedure(text: str) -> str:
    """Return an inpatient procedure code.

    Raises:
        LineEntryError: it has not the shape of an ICD-10-PCS code.
    """
    if System.ICD_10_PCS not in systems_of(text):
        raise LineEntryError(
            f"“{text.strip()}” is not an ICD-10-PCS code: seven characters without I and O"
        )
    return undotted(text)


def _with_date(line: Line, text: str) -> Line:
    return replace(line, on=typed_date(text))


def _with_code(line: Line, text: str) -> Line:
    return replace(line, code=typed_code(text))


def _with_modifiers(line: Line, text: str) -> Line:
    modifiers = tuple(pair for part in _parts(text) for pair in _pairs(part))
    for modifier in modifiers:
        if not is_modifier(modifier):
            raise LineEntryError(f"“{modifier}” is not a modifier: two characters, such as 25")
    _refuse_twice(modifiers)
    return replace(line, modifiers=modifiers)


def _with_units(line: Line, text: str) -> Line:
    if not text.strip().isdecimal():
        raise LineEntryError(f"“{text.strip()}” is not a number of units: write 1 or more")
    return replace(line, units=int(text))


def _with_pointers(line: Line, text: str) -> Line:
    parts = _parts(text)
    # Letters written together are one each; the rare AA beyond Z needs a comma beside it.
    names = list(parts[0]) if len(parts) == 1 else parts
    if wrong := next((name for name in names if not re.fullmatch("[A-Z]{1,2}", name)), ""):
        raise LineEntryError(f"“{wrong}” is not a letter of a diagnosis: write A, B")
    _refuse_twice(names)
    return replace(line, pointers=tuple(_position(name) for name in names))


def _position(name: str) -> int:
    round_ = ord(name[0]) - 64 if len(name) > 1 else 0
    return 26 * round_ + ord(name[-1]) - 65


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text.strip().upper()) if part]


def _pairs(part: str) -> list[str]:
    is_run = len(part) % 2 == 0
    return [part[at : at + 2] for at in range(0, len(part), 2)] if is_run else [part]


def _refuse_twice(names: Sequence[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise LineEntryError(f"{twice} stands twice: once is enough")


_ENTRIES: dict[Cell, Callable[[Line, str], Line]] = {
    Cell.DATE: _with_date,
    Cell.CODE: _with_code,
    Cell.MODIFIERS: _with_modifiers,
    Cell.UNITS: _with_units,
    Cell.POINTERS: _with_pointers,
}
