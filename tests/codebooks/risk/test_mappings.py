"""The mappings as CMS publishes them: a row a diagnosis, a column a model."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import EditionHint, Member
from tests.codebooks.risk.risk_made import CMS_CAPTIONS, cms_csv, cms_xlsx
from tests.fixtures.fuzzing import survives

ROWS = (
    ("A000", "Green lantern fever", "19", "37", "", "Yes"),
    ("A001", "Blue lantern fever", "", "38", "30", "No"),
    ("A002", "Red lantern fever", "18", "", "", ""),
    ("Notes: invented", "", "", "", "", ""),
)
READ = (
    ("A000", "CMS-HCC ESRD V24", 19),
    ("A000", "CMS-HCC V28", 37),
    ("A001", "RxHCC V08", 30),
    ("A002", "CMS-HCC ESRD V24", 18),
)


@pytest.mark.parametrize("member", [cms_csv(*ROWS), cms_xlsx(*ROWS)], ids=["csv", "xlsx"])
def test_categories_are_read_where_cms_pays_by_them(member):
    kind = kind_of(member)
    assert kind.id == "risk.diagnoses"
    assert kind.edition_of(member) == EditionHint(date(2031, 1, 1))
    assert kind.read(member).rows == READ


def test_a_cell_may_hold_several_categories():
    member = cms_csv(("A000", "Fever", '"18, 106"', "", "", ""))
    assert [row[2] for row in kind_of(member).read(member).rows] == [18, 106]


@pytest.mark.parametrize(
    "row",
    [
        ("fever", "", "18", "", "", ""),
        ("A000", "", "18"),
        ("A000", "", "eighteen", "", "", ""),
    ],
    ids=["no code", "cut", "no category"],
)
def test_a_malformed_row_is_refused(row):
    member = cms_csv(row)
    with pytest.raises(BrokenReleaseError, match="cut or malformed"):
        kind_of(member).read(member)


def test_open_quotes_are_refused():
    member = cms_csv(("A000", '"Fever', "18", "", "", ""))
    with pytest.raises(BrokenReleaseError, match="no sound CSV"):
        kind_of(member).read(member)


def test_a_table_without_captions_has_no_rows():
    kind = kind_of(cms_csv(*ROWS))
    with pytest.raises(BrokenReleaseError, match="cut or malformed"):
        kind.read(Member("x.csv", b"Diagnosis Code,Description\n"))


@pytest.mark.parametrize(
    "content",
    [
        "Diagnosis Code,Description\nA000,Fever\n",
        'Diagnosis,"open\n' + "x" * 5000 + "\n",
        "Diagnosis" + "x" * 5000,
        "",
    ],
    ids=["no model", "open quotes", "no line", "empty"],
)
def test_other_tables_are_left_to_others(content):
    assert kind_of(Member("other.csv", content.encode())) is None


def test_a_table_without_a_year_of_payment_is_dated_by_its_name():
    member = cms_csv(*(row[:-1] for row in ROWS), captions=CMS_CAPTIONS[:-1])
    named = Member("2033 mappings.csv", member.content)
    assert kind_of(named).edition_of(named) == EditionHint(date(2032, 1, 1))
    assert kind_of(member).edition_of(member) is None


@pytest.mark.parametrize("member", [cms_csv(*ROWS), cms_xlsx(*ROWS)], ids=["csv", "xlsx"])
def test_mutants_are_read_or_refused_in_one_line(member):
    survives(member.content, member.name, count=200)
