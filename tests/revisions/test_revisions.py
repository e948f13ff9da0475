"""What changed in the books, and what of it touches the codes of one coder."""

from datetime import date

import pytest

from app.domain.books import NoteKind
from app.domain.codes import System
from app.domain.notebook.kept import PayerRule
from app.domain.printed.revisions import RevisionKind
from app.domain.sheet import Diagnosis, Line, Sheet
from tests.fixtures.books import build_tiny, opened
from tests.fixtures.reference import real_root
from tests.fixtures.stored import stored
from tests.reports.pages import text

CM = System.ICD_10_CM
MAY = date(2025, 5, 1)


def sheet(*codes):
    return Sheet(tuple(Diagnosis(code) for code in codes))


def coded(work, *codes, on=MAY):
    return stored(work, sheet(*codes), service_from=on, service_to=on)


def touching(revisions):
    """Name for every change that touches the codes and encounters that it concerns."""
    told = revisions.told(CM, "2025-04", "2026-04")
    return {
        (touch.revision.kind, touch.revision.code): (
            [each.code.code for each in touch.mine],
            [use.encounter_id for use in touch.uses],
        )
        for touch in told.touching
    }


def test_the_editions_that_can_be_compared_are_those_with_codes(revisions):
    (names,) = [
        [edition.edition for edition in editions]
        for system, editions in revisions.editions().items()
        if system is CM
    ]
    assert names == ["2025-04", "2026-04"]


def test_without_codes_of_ones_own_nothing_touches(revisions):
    told = revisions.told(CM, "2025-04", "2026-04")
    assert len(told.touches) == 9
    assert told.touching == ()
    assert told.since == date(2025, 3, 12)


def test_a_code_that_was_used_is_touched_when_it_became_a_header(revisions, work):
    number = coded(work, "A05")
    found = touching(revisions)
    assert found[RevisionKind.BECAME_HEADER, "A05"] == (["A05"], [number])


def test_new_codes_touch_those_that_were_used_before_them(revisions, work):
    number = coded(work, "A05")
    found = touching(revisions)
    assert found[RevisionKind.ADDED, "A05.A"] == (["A05"], [number])
    assert (RevisionKind.ADDED, "A11") not in found


def test_deleted_codes_and_revised_titles_touch(revisions, work):
    first, second = coded(work, "A10.9"), coded(work, "A10.1", "A10.9")
    found = touching(revisions)
    assert found[RevisionKind.DELETED, "A10.9"] == (["A10.9"], [second, first])
    assert found[RevisionKind.REVISED, "A10.1"] == (["A10.1"], [second])


def test_the_note_of_a_category_touches_a_code_below_it(revisions, work):
    number = coded(work, "A00.1")
    told = revisions.told(CM, "2025-04", "2026-04")
    (touch,) = told.touching
    assert (touch.revision.kind, touch.revision.code) == (RevisionKind.NOTE_MOVED, "A00")
    assert [use.encounter_id for use in touch.uses] == [number]


def test_a_note_of_a_code_that_is_gone_touches_by_the_old_edition(revisions, work):
    coded(work, "A10.9")
    assert (RevisionKind.NOTE_WENT, "A10.9") in touching(revisions)


@pytest.mark.parametrize(
    ("on", "is_told"),
    [(date(2025, 3, 12), True), (date(2025, 3, 11), False)],
    ids=["365 days ago", "a day earlier"],
)
def test_only_what_was_used_in_the_last_year_counts(revisions, work, on, is_told):
    coded(work, "A05", on=on)
    assert bool(touching(revisions)) is is_told


def test_favourites_payer_rules_and_notes_touch_without_any_encounter(revisions, notebook):
    notebook.set_favourite(CM, "A05", MAY, is_favourite=True)
    notebook.set_note(CM, "A10.1", "Left ear.", MAY)
    for payer in ("Aetna", "Humana"):
        notebook.add_rule(CM, "A10.9", PayerRule("Needs a letter.", payer), MAY)
    told = revisions.told(CM, "2025-04", "2026-04")
    by_code = {mine.code.code: mine for touch in told.touching for mine in touch.mine}
    assert by_code["A05"].is_favourite
    assert by_code["A10.1"].has_note
    assert by_code["A10.9"].rules == 2
    assert all(touch.uses == () for touch in told.touching)


def test_codes_of_other_systems_do_not_touch(revisions, work, notebook):
    stored(work, Sheet(lines=(Line("A0500"),)), service_from=MAY, service_to=MAY)
    notebook.set_note(System.HCPCS, "A0500", "A lamp.", MAY)
    assert touching(revisions) == {}


def test_an_edition_that_is_not_loaded_is_refused(revisions):
    with pytest.raises(ValueError, match="no edition “2031-10”"):
        revisions.told(CM, "2025-04", "2031-10")


def test_a_comparison_is_told_anew_without_being_made_anew(revisions, work):
    comparison = revisions.compared(CM, "2025-04", "2026-04")
    assert revisions.touched(comparison).touching == ()
    coded(work, "A05")
    told = revisions.touched(comparison)
    assert told.comparison is comparison
    assert told == revisions.told(CM, "2025-04", "2026-04")
    assert told.touching


def test_it_is_handed_on_as_paper_and_as_table(revisions, work):
    number = coded(work, "A05")
    told = revisions.told(CM, "2025-04", "2026-04")
    paper = text(revisions.paper(told, only_touching=True))
    assert "codes of Pat Quill, CPC" in paper
    assert f"{number} 2025-05-01 Zimmerlund, Oda A05: became a header" in paper
    assert "Conversion Table 2025-10" in paper
    table = revisions.table(told, only_touching=True).decode("utf-8-sig")
    assert f"No. {number} 2025-05-01 Zimmerlund, Oda A05" in table
    assert "A10.9" not in table


def test_books_of_one_edition_offer_nothing_to_compare_it_with(made, tmp_path):
    with opened(build_tiny(tmp_path, 2026)) as books:
        (editions,) = made(books).editions().values()
    assert [each.edition for each in editions] == ["2026-04"]


def test_in_the_real_books_a_code_below_a_category_whose_note_moved_is_touched(
    made, work, tmp_path_factory
):
    with opened(real_root(tmp_path_factory.mktemp("real"))) as books:
        # The note on R51.9 at category G43 was an Excludes1 in April 2025.
        number = coded(work, "G43.909", "G35", on=date(2025, 6, 2))
        told = made(books).told(CM, "2025-04", "2026-04")
    moved = [each for each in told.touching if each.revision.kind is RevisionKind.NOTE_MOVED]
    (touch,) = [each for each in moved if each.revision.code == "G43"]
    assert (touch.revision.was, touch.revision.became) == (NoteKind.EXCLUDES1, NoteKind.EXCLUDES2)
    assert [(use.code.code, use.encounter_id) for use in touch.uses] == [("G43.909", number)]
    (header,) = [each for each in told.touching if each.revision.kind is RevisionKind.BECAME_HEADER]
    assert (header.revision.code, header.revision.successors[0].code) == ("G35", "G35.A")
