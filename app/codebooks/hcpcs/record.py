"""One code or modifier of the alpha-numeric HCPCS file, with all that CMS says of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.codebooks.hcpcs.columns import COLUMNS

__all__ = ["Record", "is_free", "records"]

_FIRST_OF_CODE, _MORE_OF_CODE, _FIRST_OF_MODIFIER, _MORE_OF_MODIFIER = "3478"
_CODE = re.compile(r"[A-Z][0-9]{4}|[0-9]{4}[0-9A-Z]")
_MODIFIER = re.compile(r"[A-Z0-9]{2}")
# D codes are the American Dental Association’s; what begins with a digit is the AMA’s.
_FREE = re.compile(r"[A-CE-V][0-9]{4}|[A-Z][A-Z0-9]")
# A spreadsheet may hold days as days.
_DATE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Record:
    """A code or modifier; empty texts and None stand where the file says nothing.

    ``effective`` is the day of the last change, not that of the code; ``ended`` its last day.
    """

    code: str
    is_modifier: bool
    long: str
    short: str
    pricing: tuple[str, ...]
    multiple_pricing: str
    coverage_issues: tuple[str, ...]
    carriers_manual: tuple[str, ...]
    statute: str
    lab_certification: tuple[str, ...]
    see: tuple[str, ...]
    coverage: str
    asc_group: str
    asc_date: date | None
    opps_group: str
    opps_policy: str
    opps_date: date | None
    processing_note: str
    betos: str
    types_of_service: tuple[str, ...]
    anesthesia_units: str
    added: date | None
    effective: date | None
    ended: date | None
    action: str


def is_free(record: Record) -> bool:
    """Tell whether it belongs to CMS: neither a dental code nor anything of CPT."""
    return _FREE.fullmatch(record.code) is not None


def records(rows: Iterable[Sequence[str]]) -> Iterator[Record]:
    """Make records of rows of cells, one a column; continuation rows lengthen the one before.

    Raises:
        ValueError: a row is none of CMS; says which.
    """
    waiting: Record | None = None
    for cells in rows:
        kind, code = _folded(cells[2]), _folded(cells[0])
        if kind in (_MORE_OF_CODE, _MORE_OF_MODIFIER):
            waiting = _longer(waiting, code, cells[3])
            continue
        if waiting:
            yield waiting
        waiting = _record(code, kind, [_folded(cell) for cell in cells])
    if waiting:
        yield waiting


def _longer(record: Record | None, code: str, text: str) -> Record:
    if record is None or record.code != code:
        raise ValueError(f"a line continues “{code[:20]}”, which does not stand above it")
    return replace(record, long=f"{record.long} {_folded(text)}".strip())


def _record(code: str, kind: str, cells: Sequence[str]) -> Record:
    is_modifier = kind == _FIRST_OF_MODIFIER
    if kind not in (_FIRST_OF_CODE, _FIRST_OF_MODIFIER):
        raise ValueError(f"the record identification of {code[:20]} is “{kind[:20]}”")
    if not (_MODIFIER if is_modifier else _CODE).fullmatch(code):
        raise ValueError(f"“{code[:20]}” is no {'modifier' if is_modifier else 'code'}")
    if not cells[3]:
        raise ValueError(f"{code} has no description")
    added, ended = _date(code, cells, 44), _date(code, cells, 46)
    if added and ended and ended < added:
        raise ValueError(f"{code} ended before it was added")
    return Record(
        code=code,
        is_modifier=is_modifier,
        long=cells[3],
        short=cells[4],
        pricing=_said(cells[5:9]),
        multiple_pricing=cells[9],
        coverage_issues=_said(cells[10:13]),
        carriers_manual=_said(cells[13:16]),
        statute=cells[16],
        lab_certification=_said(cells[17:25]),
        see=_said(cells[25:30]),
        coverage=cells[30],
        asc_group=cells[31],
        asc_date=_date(code, cells, 32),
        opps_group=cells[33],
        opps_policy=cells[34],
        opps_date=_date(code, cells, 35),
        processing_note=cells[36],
        betos=cells[37],
        types_of_service=_said(cells[38:43]),
        anesthesia_units=cells[43],
        added=added,
        effective=_date(code, cells, 45),
        ended=ended,
        action=cells[47],
    )


def _folded(cell: str) -> str:
    return " ".join(cell.split())


def _said(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell for cell in cells if cell)


def _date(code: str, cells: Sequence[str], column: int) -> date | None:
    if not cells[column]:
        return None
    try:
        year, month, day = (int(part) for part in _parts(cells[column]))
        return date(year, month, day)
    except ValueError as error:
        caption, text = COLUMNS[column].caption, cells[column][:20]
        raise ValueError(f"{caption} of {code} is “{text}”, no date") from error


def _parts(text: str) -> Sequence[str]:
    found = _DATE.fullmatch(text)
    return found.groups() if found else ()
