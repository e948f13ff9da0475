from datetime import date

import pytest
from PySide6.QtGui import QTextDocument

from app.domain.books import Status, Titled
from app.domain.codes import System
from app.domain.notebook.kept import (
    Heading,
    Kept,
    KeptRule,
    Page,
    PayerRule,
    Standing,
    SystemCode,
    Turn,
)
from app.domain.people import PayerKind
from app.ui.codes.kept_page import kept_part

ON, TURN = date(2026, 3, 12), date(2025, 10, 1)
CODE = SystemCode(System.ICD_10_CM, "A05")
HEADING = Heading(date(2025, 5, 1), Status.VALID, "Wick fever", "2025-04")


def part(turn=Turn.SAME, **fields):
    standing = Standing(turn, ON, "Wick fever", TURN, children=(Titled("A05.A", "Relapsing"),))
    return kept_part(Kept(Page(CODE, HEADING, **fields), standing), ON)


def words(html):
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_nothing_kept_is_nothing_shown(qapp):
    assert kept_part(None, ON) == ""
    assert part(is_favourite=True) == ""


def test_a_note_is_shown_as_it_was_written_with_a_way_to_edit_it(qapp):
    html = part(note="First <line>\nsecond & last")
    assert words(html) == "Your note edit\nFirst <line>\u2028second & last".replace("\u2028", "\n")
    assert 'href="note:"' in html


def test_payer_rules_have_their_payer_dates_and_source(qapp):
    rules = (
        KeptRule(1, PayerRule("Needs a letter.", "Harbour Mutual", source="Bulletin 7")),
        KeptRule(2, PayerRule("Pays once.", kind=PayerKind.MEDICAID, last=date(2025, 9, 30))),
    )
    assert words(part(rules=rules)).splitlines() == [
        "Payer rules",
        "Harbour Mutual ",
        "Needs a letter.",
        "Bulletin 7",
        "Medicaid until 2025-09-30 · not on 2026-03-12",
        "Pays once.",
    ]


@pytest.mark.parametrize(
    ("turn", "line"),
    [(Turn.HEADER, "Became a header on 2025-10-01."), (Turn.NO_EDITION, "")],
    ids=["became a header", "is said by the page itself"],
)
def test_what_became_of_the_code_is_told(qapp, turn, line):
    assert words(part(turn, is_favourite=True)) == line
