"""The evidence of an encounter file, located in its documents."""

from collections.abc import Sequence

from app.domain.chart.documents import Box, Document
from app.domain.chart.spans import Area, Evidence, Span
from app.encounters.fields import Field
from app.encounters.quotes import folded, located

__all__ = ["evidence_of"]


def evidence_of(field: Field, documents: Sequence[Document]) -> tuple[Evidence, ...]:
    """Return the evidence; spans carry the position of the document in the file.

    A quote that stands nowhere in its document is kept without a span. ``page``, ``start``
    and ``end`` tell one place of several; they count only if the quote stands there. ``box``
    tells a part of the page: left, top, right and bottom in points, and needs no quote.

    Raises:
        EncounterFileError: a field takes something else.
    """
    return tuple(_evidence(item, documents) for item in field.items())


def _evidence(item: Field, documents: Sequence[Document]) -> Evidence:
    fields = item.record("document", "quote", "page", "start", "end", "box")
    if fields["box"].is_given:
        return Evidence.of_area(_area(fields, documents))
    if not fields["quote"].is_given:
        raise fields["quote"].error("this field is missing")
    quote, number = fields["quote"].needed_text(), _number(fields, documents)
    if number is None:
        return Evidence(quote) if _is_said(item, "document") else _anywhere(quote, documents)
    stated = _stated(fields, number)
    if stated and _words(documents[number], stated) == folded(quote):
        return Evidence(quote, stated)
    return Evidence(quote, located(quote, documents[number], number))


def _number(fields: dict[str, Field], documents: Sequence[Document]) -> int | None:
    number = fields["document"].whole(0)
    if number is not None and number >= len(documents):
        raise fields["document"].error(
            f"there is no document {number}; they are counted from 0 and the file has"
            f" {len(documents)}"
        )
    return number


def _area(fields: dict[str, Field], documents: Sequence[Document]) -> Area:
    number, page = _number(fields, documents), fields["page"].whole(0)
    if number is None or page is None:
        raise fields["box"].error("a part of a page needs its document and its page")
    pages = len(documents[number].pages)
    if page >= pages:
        raise fields["page"].error(f"pages are counted from 0 and the document has {pages}")
    sides = [side.number() for side in fields["box"].items()]
    try:
        return Area(number, page, Box(*sides))
    except (TypeError, ValueError) as error:
        line = "left, top, right and bottom in points, such as [72, 90, 300, 120]"
        raise fields["box"].error(line) from error


def _is_said(item: Field, name: str) -> bool:
    """Tell null, which says that the words stand nowhere, from a field that is missing."""
    return isinstance(item.value, dict) and name in item.value


def _anywhere(quote: str, documents: Sequence[Document]) -> Evidence:
    spans = (located(quote, document, number) for number, document in enumerate(documents))
    return Evidence(quote, next(filter(None, spans), None))


def _stated(fields: dict[str, Field], document: int) -> Span | None:
    page, start, end = (fields[name].whole(0) for name in ("page", "start", "end"))
    if page is None or start is None or end is None or start >= end:
        return None
    return Span(document, page, start, end)


def _words(document: Document, span: Span) -> str:
    if span.page >= len(document.pages):
        return ""
    return folded(document.pages[span.page].text[span.start : span.end])
