from contextlib import closing
from datetime import date
from pathlib import Path
from sqlite3 import connect

import pytest

from app.codebooks import BrokenReleaseError, Library
from app.codebooks.kinds import kind_of
from app.codebooks.policies.found import policies_for
from app.codebooks.policies.groups import groups_of
from app.codebooks.policies.kinds import KINDS
from app.codebooks.receiving.received import EditionHint, Member
from app.codebooks.receiving.releases import CodeSet
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.domain.rules.policies import Listing
from tests.codebooks.policies.mcd_made import (
    ARTICLE_TABLES,
    DOWNLOADS,
    LCD_TABLES,
    NCD_TABLES,
    download,
    large_article_tables,
    member,
    zipped,
)
from tests.fixtures.books import opened, silent

_ALL = [
    (family, table, rows) for family, tables in DOWNLOADS.items() for table, rows in tables.items()
]


@pytest.mark.parametrize(("family", "table", "rows"), _ALL, ids=[f"{a} {b}" for a, b, _ in _ALL])
def test_every_table_is_recognised_and_read_by_its_own_kind(family, table, rows):
    received = member(table, rows, f"current_{family}.zip/current_{family}_csv.zip")
    kind = kind_of(received)
    assert kind
    assert kind.id == f"{family}.{table}"
    assert kind.read(received).beside


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("state_lookup.csv", "article.state_lookup", id="alone"),
        pytest.param("all_data.zip/all_lcd.zip/s.csv", "lcd.state_lookup", id="of an LCD download"),
        pytest.param("lcd/current_article.zip/s.csv", "article.state_lookup", id="innermost zip"),
    ],
)
def test_a_table_of_both_downloads_is_told_by_the_zip_around_it(name, kind):
    content = member("state_lookup", LCD_TABLES["state_lookup"]).content
    assert kind_of(Member(name, content)).id == kind


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"article_id,article_version,url\r\n501,3,x\r\n", id="another table"),
        pytest.param(b"state_id,region_id\r\n7,1\r\n", id="regions"),
        pytest.param(b"", id="empty"),
        pytest.param(b"\0Standard Jet DB", id="database"),
    ],
)
def test_other_files_of_a_download_are_not_recognised(content):
    assert not any(kind.recognises(Member("a.csv", content)) for kind in KINDS)


def test_only_the_main_table_tells_the_edition():
    hints = {}
    for table, rows in ARTICLE_TABLES.items():
        received = member(table, rows)
        hints[table] = kind_of(received).edition_of(received)
    assert hints.pop("article") == EditionHint(date(2026, 4, 1), codes=2)
    assert set(hints.values()) == {None}


def test_what_is_cut_is_refused_in_one_line_that_names_the_file():
    whole = member("article", ARTICLE_TABLES["article"])
    cut = Member(whole.name, whole.content[:-40])
    with pytest.raises(BrokenReleaseError, match=r"article\.csv cannot be read: .*; get the dow"):
        kind_of(cut).read(cut)
    with pytest.raises(BrokenReleaseError, match=r"article\.csv cannot be read"):
        kind_of(cut).edition_of(cut)


@pytest.fixture
def receive(tmp_path):
    systems = (System.ARTICLE, System.LCD, System.NCD)
    owners = {system: CodeSet(system, "CMS", "", "") for system in systems}
    library = Library(tmp_path / "reference", owners, (), lambda *_: None, Path.is_dir)

    def receive(content, name="all_data.zip"):
        path = tmp_path / name
        path.write_bytes(content)
        return library, library.receive(Wish(path), silent)

    return receive


@pytest.mark.parametrize(
    ("name", "tables", "system"),
    [
        pytest.param("current_article", ARTICLE_TABLES, System.ARTICLE, id="articles"),
        pytest.param("current_lcd", LCD_TABLES, System.LCD, id="LCDs"),
        pytest.param("ncd", NCD_TABLES, System.NCD, id="NCDs"),
    ],
)
def test_a_download_is_one_edition_and_counts_its_policies(receive, name, tables, system):
    library, (row,) = receive(download(name, tables), f"{name}.zip")
    assert (row.system, row.edition, row.codes) == (system, "2026-04", 2)
    assert sorted(row.skipped) == [f"{name}.zip/{name}.mdb", f"{name}.zip/readme_first.txt"]
    assert row.warnings == ()
    with opened(library.root) as books:
        assert [each.effective_to for each in books.editions()] == [date.max]


def test_all_downloads_in_one_zip_are_an_edition_of_each(receive):
    content = zipped((f"{name}.zip", download(name, tables)) for name, tables in DOWNLOADS.items())
    _, rows = receive(content)
    assert [(row.system, row.edition, row.codes) for row in rows] == [
        (System.ARTICLE, "2026-04", 2),
        (System.LCD, "2026-04", 2),
        (System.NCD, "2026-04", 2),
    ]


def test_a_download_of_many_policies_with_many_codes_is_read(receive):
    library, (row,) = receive(download("current_article", large_article_tables(20, 20)))
    assert (row.codes, row.warnings) == (20, ())
    with closing(connect(next(library.root.glob("generations/*/article.db")))) as connection:
        first, *_ = policies_for(connection, "50003", date(2026, 5, 1), state="TX")
        (group,) = groups_of(connection, first, Listing.COVERED)
    assert (first.display_id, len(group.codes)) == ("A50000", 20)


def test_a_table_that_is_cut_loads_nothing(receive):
    tables = ARTICLE_TABLES | {"contractor": [(10, 12, 1, "x", "y", 1, "A", ""), ("ten",)]}
    with pytest.raises(
        BrokenReleaseError, match=r"contractor\.csv cannot be read: the row of 'ten'"
    ):
        receive(download("current_article", tables))
