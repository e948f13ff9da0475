"""What the coder keeps of a code, as a part of its page in the book."""

from collections.abc import Iterator
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from app.domain.notebook.kept import Kept, PayerRule, Turn
from app.ui.notebook.codes.words import dates_line, payer_line, turn_line

__all__ = ["NOTE", "kept_part"]

NOTE = "note"
_SAID = (Turn.SAME, Turn.NO_EDITION)


def kept_part(kept: Kept | None, on: date) -> str:
    """Return the coder’s note and the payer rules, empty when there are none."""
    return "" if kept is None else "".join((_turn(kept, on), _note(kept), *_rules(kept, on)))


def _turn(kept: Kept, on: date) -> str:
    """Say what became of the code; the page itself has the codes to choose from."""
    if kept.standing.turn in _SAID:
        return ""
    return f'<p class="turn">{escape(turn_line(kept, on))}.</p>'


def _note(kept: Kept) -> str:
    if not kept.page.note:
        return ""
    text = escape(kept.page.note).replace("\n", "<br>")
    link = f'<a href="{NOTE}:">{escape(_tr("edit"))}</a>'
    return f'<p class="head">{escape(_tr("Your note"))} {link}</p><p class="own">{text}</p>'


def _rules(kept: Kept, on: date) -> Iterator[str]:
    if kept.page.rules:
        yield f'<p class="head">{escape(_tr("Payer rules"))}</p>'
        yield from (_rule(each.rule, on) for each in kept.page.rules)


def _rule(rule: PayerRule, on: date) -> str:
    idle = "" if rule.holds_on(on) else _tr("not on {on}").format(on=on)
    beside = " · ".join(part for part in (dates_line(rule), idle) if part)
    days = f'<span class="quiet">{escape(beside)}</span>'
    named = f'<p class="kind">{escape(payer_line(rule))} {days}</p>'
    source = f'<p class="note quiet">{escape(rule.source)}</p>' if rule.source else ""
    text = escape(rule.text).replace("\n", "<br>")
    return f'{named}<p class="note">{text}</p>{source}'


def _tr(text: str) -> str:
    return QCoreApplication.translate("Book", text)
