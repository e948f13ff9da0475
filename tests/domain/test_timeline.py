import pytest

from app.domain.timeline import EventKind, event_of
from app.domain.trail import START, Act, sealed
from tests.fixtures.worked import AT


def event(action, details=""):
    return event_of(sealed(1, Act(AT, "Pat", action, 1, details), START), {7: "Progress note"})


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("made an encounter", EventKind.FACTS),
        ("attached a document", EventKind.DOCUMENTS),
        ("viewed the chart", EventKind.LOOKS),
        ("read a document", EventKind.LOOKS),
        ("exported the encounter", EventKind.LOOKS),
        ("changed the coding sheet", EventKind.CODES),
        ("entered a charge", EventKind.CODES),
        ("sent a query", EventKind.QUERIES),
        ("answered the self-audit", EventKind.AUDIT),
        ("changed the worklist", EventKind.WORK),
        ("spent time", EventKind.WORK),
    ],
)
def test_the_action_tells_what_an_entry_is_about(action, kind):
    assert event(action).kind is kind


def test_an_entry_is_told_in_words():
    assert event("made an encounter").words == "Made an encounter"
    assert event("changed the worklist", "on hold: no note").words == (
        "Changed the worklist: on hold: no note"
    )


def test_a_document_is_told_by_its_title():
    assert event("read a document", "document 7").words == "Read a document: Progress note"
    assert event("read a document", "document 8").words == "Read a document: document 8"
