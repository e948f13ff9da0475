from datetime import date

import pytest

from app.domain.sheet import Line, SheetError
from app.ui.fields.dates import DateError
from app.ui.sheet.line_entry import (
    Cell,
    LineEntryError,
    entered,
    letters,
    typed_code,
    typed_procedure,
)

LINE = Line("99214")


@pytest.mark.parametrize(
    ("cell", "text", "line"),
    [
        (Cell.CODE, " j1100 ", Line("J1100")),
        (Cell.MODIFIERS, "25 59", Line("99214", ("25", "59"))),
        (Cell.MODIFIERS, "25,rt", Line("99214", ("25", "RT"))),
        (Cell.MODIFIERS, "2559", Line("99214", ("25", "59"))),
        (Cell.MODIFIERS, "", LINE),
        (Cell.UNITS, " 3 ", Line("99214", units=3)),
        (Cell.POINTERS, "a, c", Line("99214", pointers=(0, 2))),
        (Cell.POINTERS, "CA", Line("99214", pointers=(2, 0))),
        (Cell.POINTERS, "AA, B", Line("99214", pointers=(26, 1))),
        (Cell.POINTERS, "", LINE),
        (Cell.DATE, "03/12/2026", Line("99214", on=date(2026, 3, 12))),
        (Cell.DATE, "", LINE),
    ],
)
def test_what_is_typed_becomes_the_line(cell, text, line):
    assert entered(LINE, cell, text) == line


@pytest.mark.parametrize(
    ("cell", "text", "message"),
    [
        (Cell.CODE, "E11.22", "not a CPT or HCPCS code: five characters"),
        (Cell.MODIFIERS, "255", "not a modifier: two characters"),
        (Cell.MODIFIERS, "25 25", "25 stands twice"),
        (Cell.UNITS, "two", "not a number of units: write 1 or more"),
        (Cell.UNITS, "-1", "not a number of units"),
        (Cell.POINTERS, "1", "not a letter of a diagnosis: write A, B"),
        (Cell.POINTERS, "AB1", "“1” is not a letter"),
        (Cell.POINTERS, "A A", "A stands twice"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_mend(cell, text, message):
    with pytest.raises(LineEntryError, match=message):
        entered(LINE, cell, text)


def test_limits_of_a_line_are_kept():
    with pytest.raises(SheetError, match="up to 4 modifiers"):
        entered(LINE, Cell.MODIFIERS, "25 59 RT LT 76")
    with pytest.raises(SheetError, match="up to 4 diagnoses"):
        entered(LINE, Cell.POINTERS, "ABCDE")
    with pytest.raises(SheetError, match="at least 1 unit"):
        entered(LINE, Cell.UNITS, "0")
    with pytest.raises(DateError):
        entered(LINE, Cell.DATE, "soon")


def test_pointers_are_written_as_letters():
    assert letters((2, 0)) == "CA"
    assert letters((0, 26)) == "A, AA"


def test_codes_are_taken_in_any_case():
    assert typed_code("99214 ") == "99214"
    assert typed_procedure("0dtj4zz") == "0DTJ4ZZ"


def test_a_procedure_has_seven_characters():
    with pytest.raises(LineEntryError, match="seven characters without I and O"):
        typed_procedure("0DTJ4ZO")
