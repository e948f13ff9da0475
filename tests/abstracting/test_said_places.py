from app.abstracting.consequence import Ground
from app.abstracting.copies import CopiedForward
from app.abstracting.said_places import Surroundings, said_places
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Span
from app.domain.encounter import Setting
from app.domain.reading.abstracts import Correction
from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import Said

TEXT = "He has a fever. No cough."
HEAD = DocumentHead(1, "", "pdf", "scan.pdf", "", None, "a", 2, machine_read=(1,))


def places(page, copied=(), corrections=()):
    text = TEXT
    start = text.index("fever")
    said = Said(page, start, start + 5, "fever", "HPI", Assertion.PRESENT)
    around = Surroundings(
        {1: HEAD},
        {(1, page): text},
        CopiedForward({(1, page): copied} if copied else {}),
        Ground(Setting.OFFICE),
    )
    span = Span(1, page, start, start + 5)
    (found,) = said_places([said], [span], corrections, around)
    return found


def test_a_page_that_a_machine_read_is_told():
    assert places(1).is_machine_read
    assert not places(0).is_machine_read


def test_a_document_without_title_goes_by_its_file():
    assert places(0).document == "scan.pdf"


def test_words_in_a_copied_passage_name_its_source():
    assert places(0, ((0, 15, "January"),)).copied_from == "January"
    assert places(0, ((16, 25, "January"),)).copied_from == ""


def test_a_correction_of_the_words_is_known():
    mine = Correction(Span(1, 0, 11, 14), "eve", Assertion.ABSENT, 4)
    other = Correction(Span(1, 0, 19, 24), "cough", Assertion.ABSENT, 5)
    assert places(0, corrections=[other, mine]).correction is mine
    assert places(0, corrections=[other]).correction is None
