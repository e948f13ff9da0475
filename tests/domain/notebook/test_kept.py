from datetime import date

import pytest

from app.domain.books import Entry, Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, KeptRule, NotebookError, Page, PayerRule, SystemCode
from app.domain.people import PayerKind

CM = System.ICD_10_CM
ON = date(2026, 3, 12)
HEADING = Heading(ON, Status.VALID, "Wick fever", "2025-04")
PAGE = Page(SystemCode(CM, "A05"), HEADING)
RULE = PayerRule("Needs a letter.", "Aetna")


@pytest.mark.parametrize(
    ("system", "typed", "code"),
    [(CM, " e1122 ", "E11.22"), (CM, "a05", "A05"), (System.HCPCS, "j1100", "J1100")],
    ids=["gets its dot", "has none", "never has one"],
)
def test_a_code_is_found_again_however_it_was_typed(system, typed, code):
    assert SystemCode.of(system, typed) == SystemCode(system, code)


def test_a_heading_is_what_the_book_said_that_day():
    entry = Entry(CM, "A05", Status.VALID, "Wick fever", "2025-04")
    assert Heading.of(entry, ON) == HEADING
    assert Heading.of(Entry(CM, "A05", Status.NO_EDITION), ON) == Heading(ON, Status.NO_EDITION)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"text": " ", "payer": "Aetna"}, "needs its words"),
        ({"text": "Ask first.", "payer": " "}, "needs its payer"),
        ({"text": "x", "payer": "Aetna", "kind": PayerKind.OTHER}, "one payer or of a kind"),
        (
            {"text": "x", "kind": PayerKind.OTHER, "first": ON, "last": date(2026, 3, 11)},
            "ends before it begins",
        ),
    ],
    ids=["without words", "without a payer", "with a payer and a kind", "with dates that cross"],
)
def test_a_payer_rule_is_refused(fields, line):
    with pytest.raises(NotebookError, match=line):
        PayerRule(**fields)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [
        (None, None, True),
        (ON, ON, True),
        (date(2026, 3, 13), None, False),
        (None, date(2026, 3, 11), False),
    ],
    ids=["always", "on the day alone", "not yet", "no more"],
)
def test_a_payer_rule_holds_within_its_dates(first, last, holds):
    assert PayerRule("x", "Aetna", first=first, last=last).holds_on(ON) is holds


def test_a_page_is_empty_until_something_is_kept():
    assert PAGE.is_empty
    for kept in ({"note": "x"}, {"is_favourite": True}, {"rules": (KeptRule(1, RULE),)}):
        assert not Page(PAGE.code, HEADING, **kept).is_empty


def test_rules_are_added_changed_and_taken_away():
    other = PayerRule("Needs no letter.", "Aetna")
    first = PAGE.with_rule(0, RULE)
    assert first.rules == (KeptRule(0, RULE),)
    two = Page(PAGE.code, HEADING, rules=(KeptRule(1, RULE), KeptRule(2, RULE)))
    assert two.with_rule(2, other).rules == (KeptRule(1, RULE), KeptRule(2, other))
    assert two.with_rule(1, None).rules == (KeptRule(2, RULE),)
    assert two.rule(2) == RULE
    assert two.rule(3) is None
