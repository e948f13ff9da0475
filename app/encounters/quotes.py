"""Where a quote stands in a document."""

import re
from itertools import islice

from app.domain.chart.documents import Document
from app.domain.chart.spans import Span

__all__ = ["folded", "located"]

_WORD = re.compile(r"\S+")


def folded(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def located(quote: str, document: Document, number: int) -> Span | None:
    """Return the first place of the quote on one page of the document of this number.

    White space is folded, because a chart breaks its lines elsewhere than a quote does.
    """
    wanted = folded(quote)
    if not wanted:
        return None
    for page_number, page in enumerate(document.pages):
        # A pattern of many words would walk back over them at every one that nearly fits.
        text = folded(page.text)
        at = text.find(wanted)
        if at >= 0:
            first, last = (_unfolded(page.text, text, i) for i in (at, at + len(wanted) - 1))
            return Span(number, page_number, first, last + 1)
    return None


def _unfolded(text: str, folded_text: str, at: int) -> int:
    """Return where a character of the folded text, no blank, stands in the text itself."""
    words_before = folded_text.count(" ", 0, at)
    in_word = at - (folded_text.rfind(" ", 0, at) + 1)
    starts = (word.start() for word in _WORD.finditer(text))
    return next(islice(starts, words_before, None)) + in_word
