"""Lists that the user opened, asked by date."""

from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Library
from app.codebooks.files.column_map import ColumnMap, parse_columns
from app.codebooks.receiving.releases import code_sets
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from tests.codebooks.lists import lists_made
from tests.codebooks.lists.lists_made import comma_separated
from tests.fixtures.books import opened, silent

CODEBOOKS = Path(__file__).parents[3] / "codebooks"
AUGUST = date(2031, 8, 1)
OURS = comma_separated(("Nr", "Who"), ("lamp-1", "Lantern Mutual"), ("87726", "Wick Health"))
MAPPING = ColumnMap(System.PAYER, parse_columns("code=Nr,title=Who"))


def nothing_more(_books, _generation):
    """Finish without an index."""


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """The reasons of X12, and a table of payers that the user maps."""
    root = tmp_path_factory.mktemp("lists")
    library = Library(root / "books", code_sets(CODEBOOKS), [], nothing_more, Path.is_dir)
    for name, member, mapped in (
        ("reasons.csv", lists_made.CARC, None),
        ("payers of 2031.csv", OURS, MAPPING),
    ):
        path = root / name
        path.write_bytes(member.content)
        library.receive(Wish(path, mapped=mapped), silent)
    # What was mapped is read again by the same mapping.
    library.build(silent)
    with opened(library.root) as books:
        yield books


@pytest.mark.parametrize(
    ("code", "status", "valid_to"),
    [("45", "valid", None), ("B7", "not_in_edition", date(2030, 6, 30))],
    ids=["goes on", "stopped"],
)
def test_a_reason_is_valid_on_its_own_days(books, code, status, valid_to):
    entry = books.entry(code, AUGUST, System.CARC)
    assert (entry.status, entry.valid_to) == (status, valid_to)
    assert entry.title


def test_a_mapped_table_is_asked_like_any_list(books):
    entry = books.entry("LAMP-1", AUGUST, System.PAYER)
    assert (entry.status, entry.title, entry.edition) == ("valid", "Lantern Mutual", "2031-01")


def test_a_code_of_a_list_is_not_found_where_no_list_is_named(books):
    with pytest.raises(ValueError, match="LAMP-1"):
        books.entry("LAMP-1", AUGUST)


def test_what_is_loaded_names_its_owner_and_its_licence(books):
    told = {edition.system: edition for edition in books.editions()}
    assert (told[System.CARC].codes, told[System.PAYER].codes) == (3, 2)
    assert told[System.CARC].licence.startswith("Copyright X12")
