"""The codes that policies list, in their groups."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.codebooks.making.layers import Days
from app.codebooks.policies.export_rows import rows
from app.codebooks.policies.families import Family
from app.codebooks.policies.written import code_of, number_of
from app.codebooks.receiving.received import Extra, Member
from app.domain.rules.policies import Listing

__all__ = ["CodeGroup", "ListedCodes", "read_codes"]

# What a download writes of a code in a range: it lists every code from the first to the last.
_FIRST, _LAST, _STAR = "B", "E", "*"
_CLEARED = {
    Listing.PROCEDURES: ("policy_procedure", ""),
    Listing.COVERED: ("policy_diagnosis", " AND listing = 'c'"),
    Listing.NOT_COVERED: ("policy_diagnosis", " AND listing = 'n'"),
}


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """A group of a policy; of half a million codes one string a group is held.

    ``packed``: each code with what stands behind it, ``M170/B*``: the first of a range, starred.
    """

    number: int
    version: int
    group: int
    packed: str

    @property
    def codes(self) -> Iterator[tuple[str, bool]]:
        """Yield each code, and whether it is starred."""
        for token in self.packed.split():
            code, _, flags = token.partition("/")
            yield code, _STAR in flags

    @property
    def ranges(self) -> Iterator[tuple[str, str]]:
        """Yield the first and last code of each range."""
        first = ""
        for token in self.packed.split():
            code, _, flags = token.partition("/")
            if _FIRST in flags:
                first = code
            elif _LAST in flags and first:
                yield first, code
                first = ""


@dataclass(frozen=True, slots=True)
class ListedCodes(Extra):
    """One of the lists of all policies of a release."""

    table: str
    listing: Listing
    groups: tuple[CodeGroup, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the codes; of a version that an older release lists too this one speaks."""
        self._clear(connection, code_set)
        if self.listing is Listing.PROCEDURES:
            add = "INSERT OR IGNORE INTO policy_procedure VALUES (?,?,?,?,?)"
            connection.executemany(add, self._procedures(code_set))
        else:
            add = "INSERT OR REPLACE INTO policy_diagnosis VALUES (?,?,?,?,?,?,?)"
            connection.executemany(add, self._diagnoses(code_set))
        add = "INSERT OR REPLACE INTO policy_range VALUES (?,?,?,?,?,?,?)"
        connection.executemany(add, self._ranges(code_set))
        row = (code_set, self.table, days.first.toordinal())
        connection.execute("INSERT OR IGNORE INTO policy_table VALUES (?,?,?)", row)

    def _clear(self, connection: sqlite3.Connection, code_set: int) -> None:
        table, condition = _CLEARED[self.listing]
        of = "WHERE code_set = ? AND number = ? AND version = ?"
        keys = {(code_set, group.number, group.version) for group in self.groups}
        connection.executemany(f"DELETE FROM {table} {of}{condition}", keys)  # noqa: S608
        rows = ((*key, self.listing[0]) for key in keys)
        connection.executemany(f"DELETE FROM policy_range {of} AND listing = ?", rows)  # noqa: S608

    def _procedures(self, code_set: int) -> Iterator[tuple[object, ...]]:
        for each in self.groups:
            for code, _ in each.codes:
                yield code, code_set, each.number, each.version, each.group

    def _diagnoses(self, code_set: int) -> Iterator[tuple[object, ...]]:
        letter = self.listing[0]
        for each in self.groups:
            for code, is_starred in each.codes:
                yield code_set, each.number, each.version, letter, code, each.group, is_starred

    def _ranges(self, code_set: int) -> Iterator[tuple[object, ...]]:
        letter = self.listing[0]
        for each in self.groups:
            for first, last in each.ranges:
                yield code_set, each.number, each.version, letter, each.group, first, last


def read_codes(
    family: Family, table: str, listing: Listing, columns: tuple[str, str], member: Member
) -> ListedCodes:
    """Read the codes of a list; ``columns`` are those of code and group. No title is read.

    Raises:
        ValueError: the table is cut or malformed.
    """
    found: dict[tuple[int, int, int], set[str]] = {}
    # The same codes stand in hundreds of policies: each is held once.
    known: dict[str, str] = {}
    asked = (*family.key, columns[1], columns[0], "range", "asterisk")
    for *key, code, within, star in rows(member, asked):
        if token := _token(code_of(code), within, star):
            number, version, group = map(number_of, key)
            tokens = found.setdefault((number, version, group), set())
            tokens.add(known.setdefault(token, token))
    return ListedCodes(table, listing, tuple(_packed(found.items())))


def _token(code: str, within: str, star: str) -> str:
    flags = within.upper() if within.upper() in (_FIRST, _LAST) else ""
    flags += _STAR if star.upper() in ("Y", _STAR, "TRUE", "1") else ""
    return f"{code}/{flags}" if code and flags else code


def _packed(found: Iterable[tuple[tuple[int, int, int], set[str]]]) -> Iterator[CodeGroup]:
    for (number, version, group), tokens in found:
        yield CodeGroup(number, version, group, " ".join(sorted(tokens)))
