"""CPT as a table: the code list of the AMA, or one whose columns the user names."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from app.codebooks.cpt.descriptors import Descriptor, Descriptors
from app.codebooks.cpt.modifiers import MODIFIER
from app.codebooks.lists.days import day_of, held_of
from app.codebooks.lists.layout import Layout, is_of, located
from app.codebooks.lists.record import cells_below
from app.codebooks.receiving.received import Member
from app.domain.codes import System, has_shape, undotted

__all__ = ["is_table", "newest_start", "read_table", "table_volume"]

_TEXTS = ("long", "medium", "short", "consumer")
_COLUMNS = {
    "code": ("cpt code", "cpt", "code"),
    "long": ("long", "long descriptor", "long description"),
    "medium": ("medium", "medium descriptor", "medium description"),
    "short": ("short", "short descriptor", "short description"),
    "consumer": ("consumer", "consumer descriptor", "consumer friendly descriptor"),
    "start": ("effective", "effective date", "start", "start date"),
    "stop": ("end", "end date", "stop", "stop date", "termination date"),
}
_LAYOUT = Layout(
    System.CPT,
    "list of CPT codes",
    _COLUMNS,
    (
        (
            frozenset({"cpt code", "cpt"}),
            frozenset(caption for name in _TEXTS for caption in _COLUMNS[name]),
        ),
    ),
    re.compile(r"[0-9]{4}[0-9A-Z]"),
    needed=(("code",), ("title", *_TEXTS)),
)
_HCPCS = re.compile(r"[A-Z][0-9]{4}|[A-OQ-Z][0-9A-Z]|P[A-Z7-9]")
# The codes of anesthesia, of which spreadsheets take the zeros in front away.
_ANESTHESIA = range(100, 2000)


def is_table(member: Member) -> bool:
    """Tell whether a table holds CPT: the user says so, or its captions and codes do."""
    return is_of(member, _LAYOUT)


def table_volume(member: Member) -> str:
    """Return which descriptors a table holds, so that one a descriptor can be opened."""
    columns = located(member, _LAYOUT).columns
    return " ".join(name for name in ("title", *_TEXTS) if name in columns)


def read_table(member: Member) -> Descriptors:
    """Read a table; codes and modifiers of HCPCS are left out.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read.
        ValueError: columns are missing, a row is malformed, or there is no code; says which.
    """
    found = tuple(row for row, _ in _rows(member))
    if all(row.is_modifier for row in found):
        raise ValueError("it holds no code of CPT")
    twice = [code for code, times in Counter(row.code for row in found).items() if times > 1]
    if twice:
        raise ValueError(f"{twice[0]} stands twice")
    return Descriptors(found)


def newest_start(member: Member) -> date | None:
    """Return the newest month in which a code begins, None where the table tells none."""
    return max((start.replace(day=1) for _, start in _rows(member) if start), default=None)


def _rows(member: Member) -> Iterator[tuple[Descriptor, date | None]]:
    for number, cells in cells_below(member, located(member, _LAYOUT)):
        code = _code(cells["code"])
        if not _HCPCS.fullmatch(code):
            try:
                yield _descriptor(code, cells)
            except ValueError as error:
                raise ValueError(f"row {number} (“{code[:20]}”): {error}") from error


def _code(text: str) -> str:
    code = undotted(text)
    is_cut = code.isdecimal() and len(code) < len("00100") and int(code) in _ANESTHESIA
    return code.zfill(5) if is_cut else code


def _descriptor(code: str, cells: Mapping[str, str]) -> tuple[Descriptor, date | None]:
    is_modifier = MODIFIER.fullmatch(code) is not None
    if not (is_modifier or has_shape(code, System.CPT)):
        raise ValueError("this is no code of CPT")
    start, stop = day_of(cells.get("start", "")), day_of(cells.get("stop", ""))
    row = Descriptor(
        code,
        is_modifier,
        long=cells.get("long") or cells["title"],
        medium=cells.get("medium", ""),
        short=cells.get("short", ""),
        consumer=cells.get("consumer", ""),
        notes=cells.get("notes") or cells.get("description", ""),
        held=held_of(start, stop),
    )
    if not row.title:
        raise ValueError("it has no descriptor")
    return row, start
