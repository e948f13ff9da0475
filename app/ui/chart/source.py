"""Where the chart pane gets documents from."""

from collections.abc import Sequence
from typing import Protocol

from app.charts.across.finding import Finder, Hit
from app.charts.across.patterns import Wanted
from app.domain.chart.documents import Document

__all__ = ["ChartSource", "LongSource", "Shelf"]


class ChartSource(Protocol):
    """The stored charts, as `app.encounters.charts.Charts` answers."""

    def document(self, document_id: int) -> Document:
        """Return a document with its pages."""

    def original(self, document_id: int) -> bytes:
        """Return the file as it was received."""


class LongSource(Protocol):
    """The stored charts by parts, as `app.encounters.viewing.Viewing` answers."""

    def first_pages(self, document_id: int) -> Document | None:
        """Return the first pages of a long document, None for one that comes at once."""

    def whole(self, document_id: int) -> Document:
        """Return a document with all of its pages."""


class Shelf:
    """The documents of the encounter shown, each fetched once; belongs to the worker."""

    def __init__(self, source: ChartSource, long: LongSource | None = None) -> None:
        self._source = source
        self._long = long
        self._documents: dict[int, Document] = {}
        self._begun: set[int] = set()
        self._finder: tuple[tuple[int, ...], Finder] | None = None

    def document(self, document_id: int) -> Document:
        """Return a document."""
        if document_id not in self._documents:
            is_long = self._long is not None and document_id in self._begun
            read = self._long.whole if self._long and is_long else self._source.document
            self._documents[document_id] = read(document_id)
        return self._documents[document_id]

    def first_pages(self, document_id: int) -> Document | None:
        """Return the first pages of a long document, None for one that comes at once."""
        if self._long is None or document_id in self._documents:
            return None
        first = self._long.first_pages(document_id)
        if first is not None:
            self._begun.add(document_id)
        return first

    def has_all(self, document_id: int) -> bool:
        """Tell whether all of a document has been read."""
        return document_id in self._documents

    def original(self, document_id: int) -> bytes:
        """Return the file as it was received."""
        return self._source.original(document_id)

    def find(self, query: Wanted, documents: Sequence[int]) -> list[Hit]:
        """Look for words in these documents, in this order."""
        asked = tuple(documents)
        if self._finder is None or self._finder[0] != asked:
            self._finder = asked, Finder({number: self.document(number) for number in asked})
        return self._finder[1].find(query)
