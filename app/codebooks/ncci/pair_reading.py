"""Reading a PTP file, as tab-separated text or as a spreadsheet."""

import re
from array import array
from collections.abc import Iterable
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.ncci.code_numbers import CodeNumbers, code_of
from app.codebooks.ncci.edit_sets import parts_of_name, set_of
from app.codebooks.ncci.pair_file import PairFile
from app.codebooks.ncci.pair_head import PairColumns, PairHead, pair_head
from app.codebooks.ncci.pair_rows import Row, batches
from app.codebooks.ncci.pair_terms import TermsBook
from app.codebooks.ncci.quarters import quarter_of, quarter_told
from app.codebooks.receiving.received import EditionHint, Member

__all__ = ["is_pairs", "pairs_edition", "pairs_volume", "read_pairs"]

_COLUMNS = 3
_NUMBERED = re.compile(r"(?<![a-z])f([1-9][0-9]?)(?![0-9a-z])", re.I)


def is_pairs(member: Member) -> bool:
    """Tell whether a file has the captions of pairs with their days and indicator."""
    return pair_head(member) is not None


def pairs_edition(member: Member) -> EditionHint | None:
    """Return the quarter that head or name tell, else that of the newest effective day.

    Raises:
        BrokenReleaseError: it must be read for that and cannot be.
    """
    head = _head(member)
    if told := quarter_told([*head.said, *parts_of_name(member)]):
        return EditionHint(told)
    newest = max(_packed(member, head).terms.table.firsts)
    return EditionHint(quarter_of(date.fromordinal(newest)), is_certain=False)


def pairs_volume(member: Member) -> str:
    """Return the set and which of its files it is: by its number, else by its first code.

    Raises:
        BrokenReleaseError: nothing tells of which set it is.
    """
    head = _head(member)
    edit_set = set_of(member, head.said)
    return f"{edit_set} {_number(member) or code_of(_packed(member, head).column_1[0])}"


def read_pairs(member: Member) -> PairFile:
    """Read a file of pairs.

    Raises:
        BrokenReleaseError: it is cut, a row is malformed, or nothing tells of which set it is.
    """
    head = _head(member)
    edit_set = set_of(member, head.said)
    packed = _packed(member, head)
    part = _number(member) or code_of(packed.column_1[0])
    columns = packed.column_1, packed.column_2, packed.term_numbers
    return PairFile(edit_set, part, *columns, packed.terms.table)


class _Packed:
    """The columns of a file, filled batch by batch."""

    def __init__(self, columns: PairColumns) -> None:
        self.column_1, self.column_2, self.term_numbers = array("I"), array("I"), array("I")
        self.terms = TermsBook(columns)
        self._codes = CodeNumbers()

    def take(self, rows: list[Row]) -> None:
        """Add rows; code and terms are looked at once for all pairs that have the same ones."""
        firsts, seconds, rests = _columns(rows)
        self.column_1.extend(map(self._codes.__getitem__, firsts))
        self.column_2.extend(map(self._codes.__getitem__, seconds))
        self.term_numbers.extend(map(self.terms.__getitem__, rests))


def _columns(rows: list[Row]) -> Iterable[Iterable[bytes]]:
    if short := next((row for row in rows if len(row) < _COLUMNS), None):
        raise ValueError(f"“{short[0][:20].decode('latin-1')!a}” has no columns behind its pair")
    return zip(*rows, strict=True)


def _packed(member: Member, head: PairHead) -> _Packed:
    packed = _Packed(head.columns)
    try:
        for rows in filter(None, batches(member, head)):
            packed.take(rows)
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    if not packed.column_1:
        raise BrokenReleaseError(f"{member.name} holds no pair of codes; get the release again.")
    return packed


def _head(member: Member) -> PairHead:
    if head := pair_head(member):
        return head
    raise BrokenReleaseError(
        f"{member.name} has lost the captions of a PTP file; get the release again."
    )


def _number(member: Member) -> str:
    """Return the number that CMS writes at the end of a name, such as the 1 of f1."""
    found = (_NUMBERED.search(part) for part in parts_of_name(member))
    return next((each[1] for each in found if each), "")
