"""The Conversion Table, which tells for every code added since 2016 what was coded before it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.cells import heads, sheet_rows
from app.codebooks.icd10cm.companion_tables import ALL_BELOW
from app.codebooks.icd10cm.conversion_table import ConversionTable, Converted
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System, spelled

__all__ = ["conversion_edition", "is_conversion", "read_conversion"]

_CAPTIONS = ("current code", "effective", "previous code")
# Some are printed without their dot.
_CODE = rf"{CATEGORY}(?:\.?[0-9A-Z]{{1,4}})?(?![0-9A-Z])"
_WHOLE_CODE = re.compile(_CODE)
# “A15.0-A15.6”, or a stem, “I63.-” and “R11-”; else a code alone.
_PREVIOUS = re.compile(rf"\b({_CODE})(?:\s?[-–]\s?({_CODE})|\.?(-))?")
_YEAR = re.compile(r"20[0-9]{2}")
_OCTOBER = 10
_MONTHS = {"January": 1, "April": 4, "July": 7, "October": 10}
_UPDATE = re.compile(rf"\(({'|'.join(_MONTHS)}) 1, (20[0-9]{{2}}) Update\)")
_FISCAL_YEAR = re.compile(r"\bFY ?(20[0-9]{2})\b")
_NOTHING = "none"
_CATEGORY = 3
_CM = System.ICD_10_CM


def is_conversion(member: Member) -> bool:
    """Tell whether a spreadsheet is the Conversion Table, by its captions."""
    return _sheet(member) is not None


def conversion_edition(member: Member) -> EditionHint | None:
    """Return the day of the update, else the fiscal year, that the notice above the table names."""
    said = " ".join(cell for rows in heads(member).values() for row in rows for cell in row)
    if update := _UPDATE.search(said):
        return EditionHint(date(int(update[2]), _MONTHS[update[1]], 1))
    year = _FISCAL_YEAR.search(said)
    return EditionHint(date(int(year[1]) - 1, _OCTOBER, 1)) if year else None


def read_conversion(member: Member) -> ConversionTable:
    """Read the table.

    Raises:
        BrokenReleaseError: a row is malformed, or there is none.
    """
    sheet = _sheet(member)
    if sheet is None:
        raise _broken(member, "no sheet has the captions of the Conversion Table")
    rows: list[Converted] = []
    is_below = False
    for cells in sheet_rows(member, sheet):
        if is_below and any(cells):
            rows.append(_converted(member, cells))
        is_below = is_below or _is_head(cells)
    if not rows:
        raise _broken(member, "it holds no code")
    return ConversionTable(tuple(rows))


def _sheet(member: Member) -> str | None:
    found = (name for name, head in heads(member).items() if any(map(_is_head, head)))
    return next(found, None)


def _is_head(cells: Sequence[str]) -> bool:
    said = [" ".join(cell.lower().split()) for cell in cells[: len(_CAPTIONS)]]
    return len(said) == len(_CAPTIONS) and all(map(str.startswith, said, _CAPTIONS))


def _converted(member: Member, cells: Sequence[str]) -> Converted:
    code, effective, previous = (" ".join(cell.split()) for cell in cells[: len(_CAPTIONS)])
    if not _WHOLE_CODE.fullmatch(code):
        raise _broken(member, f"“{code[:20]}” is no code")
    ranges = tuple(_ranges(previous))
    has_previous = previous.lower() != _NOTHING
    if has_previous != bool(ranges) or any(low > high for low, high in ranges):
        raise _broken(member, f"“{previous[:40]}” before {code} names no code")
    since = _since(member, code, effective)
    return Converted(spelled(code, _CM), since, previous if has_previous else "", ranges)


def _since(member: Member, code: str, effective: str) -> date:
    """Return the first day; the notice says that a year alone means its 1 October."""
    try:
        if _YEAR.fullmatch(effective):
            return date(int(effective), _OCTOBER, 1)
        return date.fromisoformat(effective)
    except ValueError as error:
        raise _broken(member, f"{code} is effective “{effective[:20]}”, no date") from error


def _ranges(previous: str) -> Iterator[tuple[str, str]]:
    """Yield the first and the last of the codes that each part of the cell names."""
    has_categories = "categor" in previous.lower()
    for code, last, stem in _PREVIOUS.findall(previous):
        is_all_below = last or stem or (has_categories and len(code) == _CATEGORY)
        end = spelled(last or code, _CM)
        yield spelled(code, _CM), end + (ALL_BELOW if is_all_below else "")


def _broken(member: Member, reason: str) -> BrokenReleaseError:
    return BrokenReleaseError(f"{member.name} cannot be read: {reason}; get the release again.")
