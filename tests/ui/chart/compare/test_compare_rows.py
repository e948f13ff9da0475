import pytest

from app.charts.across.copying import carried, paragraphs
from app.charts.across.differing import differences
from app.domain.chart.earlier_notes import EarlierNote
from app.encounters.viewing import Comparison
from app.ui.chart.compare.compare_rows import CompareRows
from tests.fixtures.work import FACTS

NOTE = EarlierNote(1, "Old", FACTS.service_from)


def tables(old, new, note=NOTE):
    before, after = paragraphs([old]), paragraphs([new])
    pairs, found = differences(before, after), carried(after, [before])
    return list(CompareRows(Comparison((note,), note, pairs, found), None, 16).tables())


@pytest.mark.parametrize(
    ("same", "folded"),
    [
        ("Short.", "Short."),
        ("word " * 40, "word " * 17 + "word\N{NO-BREAK SPACE}…"),
        ("x" * 200, "x" * 90 + "\N{NO-BREAK SPACE}…"),
    ],
    ids=["short", "between words", "one long word"],
)
def test_what_did_not_change_is_folded(same, folded):
    (table,) = tables(same, same)
    assert table.count(f">{folded}</span>") == 2


def test_a_paragraph_that_is_gone_has_no_source():
    (table,) = tables("Cough since May.\n\nRash on the arm.", "Rash on the arm.")
    assert "<s>Cough since May.</s>" in table
    assert "'></td></tr>" in table


def test_long_notes_come_in_several_tables_of_few_rows():
    old = "\n\n".join(f"Paragraph {n} " + "word " * 60 for n in range(60))
    found = tables(old, old.replace("word word word", "word", 40))
    assert len(found) > 3
    assert [table.count("<th") for table in found[:2]] == [3, 0]
    assert sum(table.count("<tr>") for table in found) >= 61


def test_a_long_title_of_a_source_is_cut_in_the_middle():
    note = EarlierNote(1, "Discharge summary of the ward for lung diseases", FACTS.service_from)
    (table,) = tables("Cough.", "Cough.", note)
    assert "<br>Discharge summary…diseases<br>" in table
