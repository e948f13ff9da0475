"""The tables of a download that are read, and the captions by which each is known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from app.codebooks.policies.companions import (
    read_governed,
    read_links,
    read_paragraphs,
    read_retirements,
)
from app.codebooks.policies.documents import read_documents
from app.codebooks.policies.families import ARTICLES, LCDS, NCDS, Family
from app.codebooks.policies.listed_codes import read_codes
from app.codebooks.policies.names import CODE_TABLES, SHARED
from app.codebooks.policies.places import (
    CONTRACTOR,
    read_contractors,
    read_jurisdictions,
    read_states,
)
from app.codebooks.receiving.received import Extra, Member
from app.domain.codes import System
from app.domain.rules.policies import Listing

__all__ = ["LAYOUTS", "Layout"]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table: its name in the download, what a coder calls it, its captions, and its reader."""

    family: Family
    name: str
    called: str
    captions: frozenset[str]
    read: Callable[[Member], Extra]


def _main(family: Family) -> Layout:
    read = partial(read_documents, family)
    return Layout(family, family.table, f"table of {family.system}s", family.captions, read)


def _lists(family: Family, listing: Listing, code: str, group: str) -> Iterator[Layout]:
    name = f"{family.table}_x_{CODE_TABLES[listing]}"
    called = f"table of {listing.replace('_', ' ')} codes"
    read = partial(read_codes, family, name, listing, (code, group))
    yield Layout(family, name, called, frozenset({*family.key, code, group}), read)
    name = f"{name}_group"
    read_above = partial(read_paragraphs, family, name, listing, group)
    captions = frozenset({*family.key, group, "paragraph"})
    yield Layout(family, name, f"{called} groups", captions, read_above)


def _companions(family: Family) -> Iterator[Layout]:
    name, key = family.table, family.key
    table = f"{name}_x_contractor"
    governed = partial(read_governed, family, table)
    captions = frozenset({*key, *CONTRACTOR})
    yield Layout(family, table, "table of contractors by policy", captions, governed)
    table = f"{name}_future_retire"
    retired = partial(read_retirements, family, table)
    yield Layout(family, table, "table of retirements", frozenset({key[0], "retire_dt"}), retired)
    for table, linked in _links(name):
        captions = frozenset({*key, *(column for _, column in linked)})
        read = partial(read_links, family, table, linked)
        yield Layout(family, table, "table of related policies", captions, read)


def _links(name: str) -> Iterator[tuple[str, tuple[tuple[System, str], ...]]]:
    local = ((System.LCD, "r_lcd_id"), (System.ARTICLE, "r_article_id"))
    yield f"{name}_related_documents", local
    yield f"{name}_related_ncd_documents", ((System.NCD, "r_ncd_id"),)


def _shared(family: Family) -> Iterator[Layout]:
    names = {*CONTRACTOR, "contractor_bus_name", "contractor_number"}
    areas = {*CONTRACTOR, "state_id", "active_date", "term_date"}
    states = {"state_id", "state_abbrev", "description"}
    first, second, third = SHARED
    for table, called, captions, read in (
        (first, "table of contractors", names, read_contractors),
        (second, "table of jurisdictions", areas, read_jurisdictions),
        (third, "table of states", states, read_states),
    ):
        yield Layout(family, table, called, frozenset(captions), partial(read, table))


LAYOUTS: tuple[Layout, ...] = (
    *(_main(family) for family in (LCDS, ARTICLES, NCDS)),
    *_lists(LCDS, Listing.PROCEDURES, "hcpc_code_id", "hcpc_code_group"),
    *_lists(ARTICLES, Listing.PROCEDURES, "hcpc_code_id", "hcpc_code_group"),
    *_lists(ARTICLES, Listing.COVERED, "icd10_code_id", "icd10_covered_group"),
    *_lists(ARTICLES, Listing.NOT_COVERED, "icd10_code_id", "icd10_noncovered_group"),
    *_companions(LCDS),
    *_companions(ARTICLES),
    *_shared(LCDS),
    *_shared(ARTICLES),
)
"""Every table that is read; that of NCDs stands alone."""
