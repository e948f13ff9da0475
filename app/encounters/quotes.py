"""Where a quote stands in a document."""

import re

from app.domain.documents import Document
from app.domain.spans import Span

__all__ = ["folded", "located"]


def folded(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def located(quote: str, document: Document, number: int) -> Span | None:
    """Return the first place of the quote on one page of the document of this number.

    White space is folded, because a chart breaks its lines elsewhere than a quote does.
    """
    words = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    for page_number, page in enumerate(document.pages):
        match = words.search(page.text)
        if match and match.group():
            return Span(number, page_number, *match.span())
    return None
