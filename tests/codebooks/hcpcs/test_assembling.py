"""An edition of HCPCS from the forms in which CMS sends it, and its processing notes."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.hcpcs.assembling import HCPCS
from app.codebooks.hcpcs.processing_notes import ProcessingNotes
from app.codebooks.making.book import Book
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.recognition import recognised, sort_out
from app.domain.codes import System
from tests.codebooks.hcpcs.hcpcs_made import NOTES, spreadsheet, table
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

LANTERN = {"HCPC": "A9901", "RECID": "3", "LONG DESCRIPTION": "Lantern", "COV": "C"}
LANTERN |= {"PROCNOTE": "0002", "ACT EFF DT": "20310515"}
PLAIN = {**LANTERN, "HCPC": "A9902", "PROCNOTE": "", "COV": ""}
DELETED = {**LANTERN, "HCPC": "A9903", "PROCNOTE": "0001", "COV": ""}
BARE = {**LANTERN, "HCPC": "A9904", "PROCNOTE": "0007", "COV": ""}
PROCESSING = Member("notes.txt", NOTES.encode())
ROWS = (LANTERN, PLAIN, DELETED, BARE)


@pytest.fixture(scope="module")
def notes(tmp_path_factory):
    """The notes of a code; the table and the spreadsheet of the edition say the same."""
    root = tmp_path_factory.mktemp("hcpcs")
    members = [table(*ROWS), spreadsheet(*ROWS), PROCESSING]
    release = kept_release(root / "1", System.HCPCS, date(2031, 4, 1), members)
    build(root, [release], lambda *_: None, silent)
    with opened(root) as books:
        yield lambda code: [note.text for note in books.entry(code, date(2031, 6, 1)).notes]


def test_a_code_has_the_processing_note_that_it_names_after_its_own_notes(notes):
    coverage, processing = notes("A9901")
    assert coverage.startswith("Medicare coverage C")
    assert processing == (
        "CMS processing note 0002: LANTERNS ARE TO BE COUNTED AT DUSK AND AGAIN AT DAWN (A9901)."
    )
    assert notes("A9904") == ["CMS processing note 0007: WICKS ARE INCLUDED."]


@pytest.mark.parametrize("code", ["A9902", "A9903"], ids=["names none", "names a deleted one"])
def test_other_codes_have_none(notes, code):
    assert notes(code) == []


def test_processing_notes_without_codes_say_nothing_yet():
    assert HCPCS.assemble([ProcessingNotes((("0002", "OIL."),))], (), None) == Book()


def test_processing_notes_are_of_the_quarter_of_the_codes_beside_them():
    beside = [Member(f"hcpcs.zip/{each.name}", each.content) for each in (table(*ROWS), PROCESSING)]
    # The names tell no quarter.
    beside = [Member(each.name.replace("2031", ""), each.content) for each in beside]
    known = recognised(beside)
    (release,) = sort_out(known.found, None)
    assert (release.released, len(release.found), known.skipped) == (date(2031, 4, 1), 2, [])
