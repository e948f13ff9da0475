"""The small tables beside the policies: paragraphs, links, retirements and who follows them."""

from collections.abc import Iterator, Sequence

from app.codebooks.policies.companion import Companion
from app.codebooks.policies.export_rows import rows
from app.codebooks.policies.families import Family
from app.codebooks.policies.places import CONTRACTOR
from app.codebooks.policies.plain_text import plain_text
from app.codebooks.policies.written import day_of, number_of
from app.codebooks.receiving.received import Member
from app.domain.codes import System
from app.domain.rules.policies import Listing

__all__ = ["read_governed", "read_links", "read_paragraphs", "read_retirements"]

_OF_VERSION = "number = ? AND version = ?"


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
    cells = rows(member, (*family.key, *CONTRACTOR))
    found = tuple(tuple(map(number_of, row)) for row in cells)
    return Companion(table, "policy_contractor", _OF_VERSION, found)
