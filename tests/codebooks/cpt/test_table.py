"""CPT as a table."""

from datetime import date

import pytest

from app.codebooks.cpt.table import is_table, newest_start, read_table, table_volume
from app.codebooks.making.layers import Days
from app.domain.codes import System
from tests.codebooks.cpt import cpt_made
from tests.codebooks.lists.lists_made import comma_separated, mapped, spreadsheet

OFFICIAL = cpt_made.table()
OURS = comma_separated(
    ("Procedure", "Name", "Abbrev", "From", "To", "Remark"),
    ("99999", "Invented service one", "INV ONE", "1/1/2030", "", "Ask the keeper"),
    ("99998", "Invented service two", "", "2031-01-01", "12/31/2031", ""),
    ("22", "Brighter lamp", "", "", "", ""),
    ("A9901", "Lamp oil", "", "", "", ""),
    ("LT", "Left lamp", "", "", "", ""),
    ("D0120", "Dental lamp", "", "", "", ""),
)
COLUMNS = "code=Procedure,title=Name,short=Abbrev,effective=From,end=To,notes=Remark"
MAPPED = mapped(OURS, COLUMNS, System.CPT)


def told(member):
    return {row.code: row for row in read_table(member).rows}


def test_the_code_list_of_the_ama_is_read():
    assert is_table(OFFICIAL)
    row = told(OFFICIAL)["00199"]
    assert (row.title, row.medium, row.short, row.consumer) == (
        "Invented service, long",
        "Invented service",
        "INV SERV",
        "A service",
    )
    assert newest_start(OFFICIAL) is None


def test_a_mapped_table_brings_codes_and_modifiers_with_their_days():
    found = told(MAPPED)
    assert list(found) == ["99999", "99998", "22"]
    assert found["99999"].held == Days(date(2030, 1, 1), date.max)
    assert found["99998"].held == Days(date(2031, 1, 1), date(2031, 12, 31))
    assert (found["99999"].title, found["99999"].notes) == (
        "Invented service one",
        "Ask the keeper",
    )
    assert found["22"].is_modifier
    assert newest_start(MAPPED) == date(2031, 1, 1)


def test_each_descriptor_may_come_in_a_table_of_its_own():
    assert table_volume(OFFICIAL) == "long medium short consumer"
    assert table_volume(MAPPED) == "title short"


def test_zeros_that_a_spreadsheet_took_away_are_given_back():
    sheet = spreadsheet(("Code", "Text"), (199, "Invented service"), (99999, "Invented one"))
    assert list(told(mapped(sheet, "code=Code,title=Text", System.CPT))) == ["00199", "99999"]


@pytest.mark.parametrize(
    "member",
    [
        comma_separated(("HCPCS/CPT Code", "Short"), ("99999", "INV")),
        comma_separated(("CPT Code", "Fee"), ("99999", "7.50")),
        comma_separated(("CPT Code", "Short"), ("A9901", "OIL")),
    ],
    ids=["edits", "fees", "codes of HCPCS"],
)
def test_other_tables_are_something_else(member):
    assert not is_table(member)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("123", "Oil"), ("5000", "Oil")], r"row 3 \(“5000”\): this is no code of CPT"),
        ([("99999", "")], r"row 2 \(“99999”\): it has no descriptor"),
        ([("99999", "One"), ("99999", "Two")], "99999 stands twice"),
        ([("22", "Brighter lamp")], "it holds no code of CPT"),
        ([("D0120", "Dental lamp")], "it holds no code of CPT"),
    ],
    ids=["shape", "no text", "twice", "modifiers alone", "dental"],
)
def test_a_malformed_table_is_refused(rows, reason):
    member = mapped(comma_separated(("Code", "Text"), *rows), "code=Code,title=Text", System.CPT)
    with pytest.raises(ValueError, match=reason):
        read_table(member)


def test_a_mapping_needs_a_descriptor():
    with pytest.raises(ValueError, match="no column is named for “title”"):
        read_table(mapped(OURS, "code=Procedure,start=From", System.CPT))
