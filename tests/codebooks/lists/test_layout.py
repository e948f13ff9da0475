"""What tells a list, and where its columns are."""

import pytest

from app.codebooks.lists.layout import is_of, located
from app.codebooks.lists.layouts import CARC, LAYOUTS, PAYER, TAXONOMY
from app.domain.codes import System
from tests.codebooks.lists import lists_made
from tests.codebooks.lists.lists_made import comma_separated, mapped, spreadsheet

UNKNOWN = comma_separated(("Reason", "Text"), ("7", "Lamp"))


@pytest.mark.parametrize(
    ("member", "system"),
    [
        (lists_made.PLACES, System.POS),
        (lists_made.REVENUE, System.REVENUE),
        (lists_made.CARC, System.CARC),
        (lists_made.RARC, System.RARC),
        (lists_made.TAXONOMY, System.TAXONOMY),
        (lists_made.PAYERS, System.PAYER),
        (spreadsheet(("Payer ID", "Name"), ("L1", "Lantern Mutual")), System.PAYER),
        (
            comma_separated(("POS Code", "Name"), ("11", "Lantern room"), delimiter="\t"),
            System.POS,
        ),
        (
            comma_separated(("Claim Adjustment Reason Code", "Description"), ("45", "Oil")),
            System.CARC,
        ),
    ],
    ids=["POS", "revenue", "CARC", "RARC", "taxonomy", "payers", "sheet", "tab", "own caption"],
)
def test_each_list_is_told_by_its_captions(member, system):
    assert [layout.system for layout in LAYOUTS if is_of(member, layout)] == [system]


@pytest.mark.parametrize(
    "member",
    [
        UNKNOWN,
        comma_separated(lists_made.X12, ("CO", "Contract", "01/01/1995", "", "", "")),
        comma_separated(lists_made.X12),
        comma_separated(("Code", "Description", "Stop"), ("45", "Oil", "")),
        comma_separated(("Payer ID", "Amount"), ("L1", "7")),
    ],
    ids=["unknown", "group codes", "captions alone", "any codes", "no title"],
)
def test_other_tables_are_of_no_system(member):
    assert not any(is_of(member, layout) for layout in LAYOUTS)


def test_the_user_makes_a_list_of_any_table():
    member = mapped(UNKNOWN, "code=reason,title=TEXT", System.CARC)
    assert [layout.system for layout in LAYOUTS if is_of(member, layout)] == [System.CARC]
    found = located(member, CARC)
    assert (found.where, found.row, dict(found.columns)) == (",", 0, {"code": 0, "title": 1})


def test_what_the_user_says_outweighs_the_captions():
    member = mapped(lists_made.CARC, "code=Code,title=Notes", System.PAYER)
    assert [layout.system for layout in LAYOUTS if is_of(member, layout)] == [System.PAYER]


def test_a_file_that_is_no_table_is_none_whatever_the_user_says():
    member = mapped(comma_separated(("hello",)), "code=A,title=B")
    assert not is_of(member, PAYER)


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ("code=Reason,title=Meaning", "no column “Meaning”; its columns are Reason, Text"),
        ("code=Nr,title=Meaning", "no column “Nr” or “Meaning”; its columns"),
        ("code=Reason", "no column is named for “title”; add “title=Caption”"),
    ],
    ids=["one", "both", "unnamed"],
)
def test_missing_columns_are_named_with_those_that_are_there(columns, reason):
    with pytest.raises(ValueError, match=reason):
        located(mapped(UNKNOWN, columns), PAYER)


def test_columns_of_two_rows_are_not_mixed():
    member = mapped(comma_separated(("Reason", "Nr"), ("Text", "7")), "code=Reason,title=Text")
    with pytest.raises(ValueError, match="no column “Text”; its columns are Reason, Nr"):
        located(member, PAYER)


def test_a_list_that_is_none_of_its_system_any_more_is_refused():
    with pytest.raises(ValueError, match="no column of a list of provider taxonomy codes"):
        located(UNKNOWN, TAXONOMY)


def test_of_two_columns_of_one_caption_the_first_is_taken():
    member = comma_separated(("Payer ID", "Name", "Name"), ("L1", "Lantern Mutual", "other"))
    assert located(member, PAYER).columns["title"] == 1
