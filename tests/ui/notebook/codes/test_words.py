from datetime import date

import pytest

from app.domain.books import Status, Titled
from app.domain.codes import System
from app.domain.notebook.kept import Heading, Kept, Page, PayerRule, Standing, SystemCode, Turn
from app.domain.people import PayerKind
from app.ui.notebook.codes.words import dates_line, payer_line, standing_line

ON, TURN, LATER = date(2026, 3, 12), date(2025, 10, 1), date(2026, 10, 1)
PAGE = Page(
    SystemCode(System.ICD_10_CM, "A05"), Heading(date(2025, 5, 1), Status.VALID, "Wick fever")
)
CHILDREN = (Titled("A05.A", "Relapsing"), Titled("A05.B", "Steady"))


@pytest.mark.parametrize(
    ("standing", "line"),
    [
        (Standing(Turn.SAME, ON), ""),
        (
            Standing(Turn.HEADER, ON, since=TURN, children=CHILDREN),
            "Became a header on 2025-10-01: A05.A, A05.B",
        ),
        (
            Standing(Turn.HEADER, date(2027, 9, 30), since=LATER, children=CHILDREN),
            "Becomes a header on 2026-10-01: A05.A, A05.B",
        ),
        (
            Standing(Turn.HEADER, ON, children=CHILDREN[:1]),
            "Became a header, seen on 2026-03-12: A05.A",
        ),
        (
            Standing(Turn.HEADER, ON, since=TURN, children=CHILDREN * 5),
            "Became a header on 2025-10-01: " + ", ".join(["A05.A, A05.B"] * 4) + " …",
        ),
        (Standing(Turn.BILLABLE, ON, since=TURN), "Became billable on 2025-10-01"),
        (Standing(Turn.BILLABLE, LATER, since=LATER), "Becomes billable on 2026-10-01"),
        (Standing(Turn.GONE, ON, since=TURN), "Left the book on 2025-10-01"),
        (Standing(Turn.GONE, LATER, since=LATER), "Leaves the book on 2026-10-01"),
        (
            Standing(Turn.GONE, ON, comes=LATER),
            "Not in the edition of 2026-03-12: valid from 2026-10-01",
        ),
        (Standing(Turn.GONE, ON), "Not in the edition of 2026-03-12"),
        (
            Standing(Turn.RETITLED, ON, "Wick disease", TURN),
            "Title revised on 2025-10-01: was “Wick fever”",
        ),
        (
            Standing(Turn.RETITLED, LATER, "Wick disease", LATER),
            "Title will be revised on 2026-10-01: to “Wick disease”",
        ),
        (
            Standing(Turn.NO_EDITION, ON),
            "No edition of ICD-10-CM is loaded for 2026-03-12: open its release file",
        ),
    ],
    ids=lambda value: value or "as it was" if isinstance(value, str) else "",
)
def test_what_became_of_a_code_is_one_line(qapp, standing, line):
    assert standing_line(Kept(PAGE, standing), ON) == line


def test_a_rule_is_of_a_payer_or_of_a_kind(qapp):
    assert payer_line(PayerRule("x", "Aetna")) == "Aetna"
    assert payer_line(PayerRule("x", kind=PayerKind.MEDICAID)) == "Medicaid"


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        (None, None, ""),
        (TURN, None, "from 2025-10-01"),
        (None, ON, "until 2026-03-12"),
        (TURN, ON, "2025-10-01 – 2026-03-12"),
    ],
    ids=["always", "from", "until", "both"],
)
def test_the_dates_of_a_rule_are_told_where_it_has_any(qapp, first, last, line):
    assert dates_line(PayerRule("x", "Aetna", first=first, last=last)) == line
