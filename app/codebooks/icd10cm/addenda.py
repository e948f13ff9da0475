"""The addenda to the codes and to the order file: what changed since the edition before."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.order_lines import whole_lines
from app.codebooks.icd10cm.lists import Listed, ListedCode
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.making.book import Book, Level
from app.codebooks.receiving.received import EditionHint, Member, Part
from app.domain.codes import undotted

__all__ = [
    "Addenda",
    "Change",
    "addenda_edition",
    "applied",
    "is_codes_addenda",
    "is_order_addenda",
    "read_addenda",
]

_ACTION = r"(Add|Delete|Revise from|Revise to|No Change):"
_CODE = rf"({CATEGORY}[0-9A-Z]{{0,4}})"
# Columns, counted from 1: 1-13 action, 14-20 code, from 22 the title. The order addenda have the
# flag of the order file in 14, the code in 16-22, the short title in 24-83, the long one from 85.
_CODES_LINE = re.compile(rf"(?=.{{20}} ){_ACTION} +{_CODE} +(\S.*)")
_ORDER_LINE = re.compile(rf"(?=.{{22}} .{{60}} ){_ACTION} +([01]) {_CODE} .*")
_LONG_TITLE = 84
_COUNT = re.compile(r" *([0-9]+) codes in icd10cm\D*(20[0-9]{2})\D*")
_TRAILERS = {"Codes", "Headers"}


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the addenda; ``is_valid`` is True throughout the codes addenda."""

    action: str
    code: str
    title: str
    is_valid: bool


@dataclass(frozen=True, slots=True)
class Addenda(Part):
    """All changes of one release; ``codes`` is how many valid codes it then has, where told."""

    changes: tuple[Change, ...]
    has_headers: bool
    codes: int | None


def is_codes_addenda(member: Member) -> bool:
    """Tell whether a file is the codes addenda of ICD-10-CM."""
    return _CODES_LINE.fullmatch(_first(member)) is not None


def is_order_addenda(member: Member) -> bool:
    """Tell whether a file is the order addenda of ICD-10-CM."""
    return _ORDER_LINE.fullmatch(_first(member)) is not None


def addenda_edition(member: Member) -> EditionHint | None:
    """Return 1 October of the newer of the two years that the last lines name."""
    counts = _counts(member.text.splitlines())
    if not counts:
        return None
    year = max(counts)
    return EditionHint(date(year - 1, 10, 1), codes=counts[year])


def read_addenda(member: Member) -> Addenda:
    """Read the addenda of either kind.

    Raises:
        BrokenReleaseError: a line is cut or malformed.
    """
    lines = list(whole_lines(member))
    counts = _counts(lines)
    changes = tuple(_changes(lines, member.name))
    codes = counts[max(counts)] if counts else None
    return Addenda(changes, is_order_addenda(member), codes)


def applied(all_addenda: Iterable[Addenda], before: Book, label: str) -> Listed:
    """Return the codes of the edition before with the changes made.

    Raises:
        BrokenReleaseError: the changes do not fit that edition, or do not give the number of
            codes that the addenda state.
    """
    addenda = max(all_addenda, key=lambda each: each.has_headers)
    codes = {each.code: each for each in _listed(before, has_headers=addenda.has_headers)}
    for change in _deletions_first(addenda.changes):
        if (change.code in codes) is (change.action == "Add"):
            raise _unfit(label, f"{change.action.lower()} {change.code}")
        if change.action == "Delete":
            del codes[change.code]
        else:
            codes[change.code] = ListedCode(change.code, change.title, change.is_valid)
    valid = sum(each.is_valid for each in codes.values())
    if addenda.codes not in {None, valid}:
        raise _unfit(label, f"come to {valid} codes instead of {addenda.codes}")
    return Listed(tuple(codes.values()), addenda.has_headers)


def _unfit(label: str, reason: str) -> BrokenReleaseError:
    return BrokenReleaseError(
        f"The addenda of {label} do not fit the edition before it (they {reason}): "
        "open the order file instead."
    )


def _listed(book: Book, *, has_headers: bool) -> Iterator[ListedCode]:
    for place in book.places:
        if place.is_billable or (has_headers and place.key.level is Level.CODE):
            yield ListedCode(undotted(place.key.name), place.title, place.is_billable)


def _deletions_first(changes: Sequence[Change]) -> list[Change]:
    """A code that becomes a header is deleted as the one and added as the other."""
    made = [each for each in changes if each.action in {"Delete", "Add", "Revise to"}]
    return sorted(made, key=lambda each: each.action != "Delete")


def _first(member: Member) -> str:
    return member.start.partition("\n")[0].rstrip("\r")


def _counts(lines: Iterable[str]) -> dict[int, int]:
    found = (_COUNT.fullmatch(line.rstrip()) for line in lines)
    return {int(each[2]): int(each[1]) for each in found if each}


def _changes(lines: Iterable[str], name: str) -> Iterator[Change]:
    for line in lines:
        if line.strip() in _TRAILERS:
            return
        yield _change(line, name)


def _change(line: str, name: str) -> Change:
    if of_order := _ORDER_LINE.fullmatch(line):
        action, flag, code = of_order.groups()
        return Change(action, code, line[_LONG_TITLE:].strip(), is_valid=flag == "1")
    if of_codes := _CODES_LINE.fullmatch(line):
        action, code, title = of_codes.groups()
        return Change(action, code, title.strip(), is_valid=True)
    raise BrokenReleaseError(
        f"{name}: “{line[:30]!a}” is no line of addenda; get the release again."
    )
