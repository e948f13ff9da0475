"""Pieces of which every part of the page is put together."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from app.ui.codes.book.links import FOLD, anchor

__all__ = ["fold", "heading", "paragraph", "rows", "said"]


def said(text: str) -> str:
    """Return words of the page in the language of the user."""
    return QCoreApplication.translate("Book", text)


def heading(text: str, title: str = "", source: str = "") -> str:
    """Return the heading of a part; ``source`` is where a jump to it leads."""
    rest = f' <span class="quiet">{escape(title)}</span>' if title else ""
    return f'<p class="head">{anchor(source or text)}{escape(text)}{rest}</p>'


def paragraph(html: str, kind: str = "note") -> str:
    """Return a line of the page, of a kind of the style sheet."""
    return f'<p class="{kind}">{html}</p>'


def rows(cells: Iterable[tuple[str, str]]) -> str:
    """Return a table of codes and what they say; both are HTML."""
    lines = (f'<tr><td class="c">{first}</td><td>{second}</td></tr>' for first, second in cells)
    return f'<table cellspacing="0" cellpadding="0">{"".join(lines)}</table>'


def fold(name: str, shown: str, *, is_open: bool) -> str:
    """Return a link that opens a part in place, or closes it again; ``shown`` is HTML."""
    sign, tip = ("−", said("Close")) if is_open else ("+", said("Open here"))
    return f'<a href="{FOLD}:{escape(name)}" title="{escape(tip)}">{sign}&nbsp;{shown}</a>'
