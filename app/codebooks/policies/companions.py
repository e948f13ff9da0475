"""The small tables beside the policies: paragraphs, links, contractors and their states."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.codebooks.layers import Days
from app.codebooks.policies.export_rows import rows
from app.codebooks.policies.families import Family
from app.codebooks.policies.plain_text import one_line, plain_text
from app.codebooks.policies.written import day_of, number_of
from app.codebooks.received import Extra, Member
from app.domain.codes import System
from app.domain.policies import Listing

__all__ = [
    "Companion",
    "read_contractors",
    "read_governed",
    "read_jurisdictions",
    "read_links",
    "read_paragraphs",
    "read_retirements",
    "read_states",
]

_CONTRACTOR = ("contractor_id", "contractor_type_id", "contractor_version")
_OF_VERSION = "number = ? AND version = ?"


@dataclass(frozen=True, slots=True)
class Companion(Extra):
    """The rows of one table of a download.

    ``kept`` is the table of the reference database that takes them. ``replaced`` tells which
    older rows of it they replace: a condition on the leading values of a row; ``TRUE`` for all,
    nothing where a row replaces only the one of its own key.
    """

    table: str
    kept: str
    replaced: str
    found: tuple[tuple[object, ...], ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the rows."""
        if self.replaced:
            self._clear(connection, code_set)
        if self.found:
            places = ",?" * len(self.found[0])
            add = f"INSERT OR REPLACE INTO {self.kept} VALUES (?{places})"  # noqa: S608
            connection.executemany(add, ((code_set, *row) for row in self.found))
        row = (code_set, self.table, days.first.toordinal())
        connection.execute("INSERT OR IGNORE INTO policy_table VALUES (?,?,?)", row)

    def _clear(self, connection: sqlite3.Connection, code_set: int) -> None:
        clear = f"DELETE FROM {self.kept} WHERE code_set = ? AND {self.replaced}"  # noqa: S608
        if leading := self.replaced.count("?"):
            keys = {(code_set, *row[:leading]) for row in self.found}
            connection.executemany(clear, keys)
        else:
            connection.execute(clear, (code_set,))


def read_paragraphs(
    family: Family, table: str, listing: Listing, group: str, member: Member
) -> Companion:
    """Read the paragraphs above the groups of a list.

    Raises:
        ValueError: the table is cut or malformed.
    """
    columns = (*family.key, group, "paragraph", "icd10_covered_ast")
    found = (
        (*map(number_of, (number, version)), listing[0], number_of(at), *map(plain_text, texts))
        for number, version, at, *texts in rows(member, columns)
    )
    replaced = f"{_OF_VERSION} AND listing = ?"
    return Companion(table, "policy_group", replaced, tuple(found))


def read_links(
    family: Family, table: str, linked: Sequence[tuple[System, str]], member: Member
) -> Companion:
    """Read which other policies are named; ``linked`` are the columns of their numbers.

    Raises:
        ValueError: the table is cut or malformed.
    """
    found = tuple(_links(family, linked, member))
    return Companion(table, "policy_link", f"{_OF_VERSION} AND system = ?", found)


def _links(
    family: Family, linked: Sequence[tuple[System, str]], member: Member
) -> Iterator[tuple[object, ...]]:
    columns = (*family.key, *(column for _, column in linked))
    for number, version, *others in rows(member, columns):
        for (system, _), other in zip(linked, others, strict=True):
            # 0 stands for none.
            if other.strip("0"):
                yield number_of(number), number_of(version), system, number_of(other)


def read_retirements(family: Family, table: str, member: Member) -> Companion:
    """Read which policies will be retired, and when.

    Raises:
        ValueError: the table is cut or malformed.
    """
    told = rows(member, (family.key[0], "retire_dt"))
    days = ((number_of(number), day_of(day)) for number, day in told)
    found = tuple((number, day.toordinal()) for number, day in days if day)
    return Companion(table, "policy_retirement", "TRUE", found)


def read_governed(family: Family, table: str, member: Member) -> Companion:
    """Read which contractors follow each policy.

    Raises:
        ValueError: the table is cut or malformed.
    """
    cells = rows(member, (*family.key, *_CONTRACTOR))
    found = tuple(tuple(map(number_of, row)) for row in cells)
    return Companion(table, "policy_contractor", _OF_VERSION, found)


def read_contractors(table: str, member: Member) -> Companion:
    """Read the names and contract numbers of the contractors.

    Raises:
        ValueError: the table is cut or malformed.
    """
    cells = rows(member, (*_CONTRACTOR, "contractor_bus_name", "contractor_number"))
    found = ((*map(number_of, row[:3]), *map(one_line, row[3:])) for row in cells)
    return Companion(table, "policy_contractor_name", "", tuple(found))


def read_jurisdictions(table: str, member: Member) -> Companion:
    """Read in which states the contractors work, and from when to when.

    Raises:
        ValueError: the table is cut or malformed.
    """
    found = []
    for *numbers, first, last in rows(
        member, (*_CONTRACTOR, "state_id", "active_date", "term_date")
    ):
        days = (day_of(first) or date.min, day_of(last) or date.max)
        found.append((*map(number_of, numbers), *(day.toordinal() for day in days)))
    return Companion(table, "policy_jurisdiction", "", tuple(found))


def read_states(table: str, member: Member) -> Companion:
    """Read the states and parts of states.

    Raises:
        ValueError: the table is cut or malformed.
    """
    cells = rows(member, ("state_id", "state_abbrev", "description"))
    found = ((number_of(state), short.upper(), one_line(name)) for state, short, name in cells)
    return Companion(table, "policy_state", "", tuple(found))
