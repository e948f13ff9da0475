import pytest

from app.domain.audit import AuditAnswer, Verdict
from app.domain.change import Kind
from app.domain.chart.spans import Evidence, Span
from app.domain.encounter import NoEncounterError
from app.domain.money import AmountError
from app.domain.queries import QueryDraft
from app.domain.sheet import Diagnosis, Line, Sheet, SheetError
from app.storage import audits, queries
from app.storage.coding import sheets
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import CODER, START
from tests.reports.pages import text

EVIDENCE = (Evidence("type 2 diabetes", Span(1, 0, 26, 41)),)
SHEET = Sheet(
    (Diagnosis("A00.0", EVIDENCE), Diagnosis("A05")),
    (),
    (Line("99214", ("25",), 1, (0, 1)), Line("36415", (), 1, (0,))),
)


@pytest.fixture
def encounter_id(work):
    return stored(work, SHEET)


def charges(claims, encounter_id):
    return [row.line.charge for row in claims.summary(encounter_id).lines]


def test_a_charge_is_kept_in_cents_for_the_whole_line(claims, encounter_id):
    change = claims.set_charge(encounter_id, 1, 12550)
    assert charges(claims, encounter_id) == [None, 12550]
    assert claims.summary(encounter_id).total == 12550
    assert claims.summary(encounter_id).uncharged == (1,)
    assert change.kinds == {Kind.CHARGES}
    assert change.said == "Charge of line 2"


def test_a_charge_can_be_taken_away(claims, encounter_id):
    claims.set_charge(encounter_id, 0, 0)
    assert charges(claims, encounter_id) == [0, None]
    assert claims.set_charge(encounter_id, 0, None).said == "Charge of line 1"
    assert charges(claims, encounter_id) == [None, None]


@pytest.mark.parametrize(
    ("position", "cents", "error", "said"),
    [
        (0, -1, AmountError, "a charge cannot be below zero"),
        (2, 100, SheetError, "there is no service line 3 to charge"),
        (-1, 100, SheetError, "there is no service line 0 to charge"),
    ],
)
def test_what_cannot_be_charged_is_refused(
    claims, work, encounter_id, position, cents, error, said
):
    with pytest.raises(error) as refused:
        claims.set_charge(encounter_id, position, cents)
    assert str(refused.value) == said
    assert trail_of(work) == []


def test_a_charge_stands_in_the_trail_and_can_be_undone(claims, work, encounter_id):
    claims.set_charge(encounter_id, 0, 5)
    claims.set_charge(encounter_id, 0, 5)
    assert trail_of(work) == [("entered a charge", "Charge of line 1: 0.05")]
    with work.sessions.begin() as session:
        assert sheets.steps(session, encounter_id).undo_label == "Charge of line 1"
        sheets.undo(session, encounter_id, START)
    assert charges(claims, encounter_id) == [None, None]


def test_the_summary_puts_the_encounter_together(claims, work, encounter_id):
    with work.sessions.begin() as session:
        queries.add(session, encounter_id, QueryDraft("Stage"), CODER, START)
        for version in ("1", "0"):
            answer = AuditAnswer("SA-01", Verdict.YES, "", version, START, "Pat")
            audits.add(session, encounter_id, answer)
    summary = claims.summary(encounter_id)
    assert summary.encounter.id == encounter_id
    assert [query.draft.title for query in summary.queries] == ["Stage"]
    assert (summary.audit.answered, summary.audit.yes, summary.audit.total) == (1, 1, 10)
    assert summary.coder == CODER


def test_the_paper_is_the_same_until_something_changes(claims, encounter_id):
    first = claims.paper(encounter_id)
    assert claims.paper(encounter_id) == first
    claims.set_charge(encounter_id, 0, 100)
    changed = claims.paper(encounter_id)
    assert changed != first
    assert claims.paper(encounter_id) == changed


def test_the_paper_tells_the_codes_as_the_books_do(claims, encounter_id):
    said = text(claims.paper(encounter_id))
    assert "A A00.0 Lantern fever with rash † “type 2 diabetes” Progress note, p. 1" in said
    assert "B A05 Wick fever" in said
    assert "Not billable: a header with codes below it" in said
    assert "1 99214 2026-03-12 not verified" in said


def test_an_unknown_encounter_is_refused(claims):
    with pytest.raises(NoEncounterError):
        claims.summary(99)
