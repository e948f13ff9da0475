"""Where the chart pane gets documents from."""

from collections.abc import Sequence
from typing import Protocol

from app.charts.finding import Finder, Hit
from app.charts.patterns import Wanted
from app.domain.documents import Document

__all__ = ["ChartSource", "Shelf"]


class ChartSource(Protocol):
    """The stored charts, as `app.encounters.charts.Charts` answers."""

    def document(self, document_id: int) -> Document:
        """Return a document with its pages."""

    def original(self, document_id: int) -> bytes:
        """Return the file as it was received."""


class Shelf:
    """The documents of the encounter shown, each fetched once; belongs to the worker."""

    def __init__(self, source: ChartSource) -> None:
        self._source = source
        self._documents: dict[int, Document] = {}
        self._finder: tuple[tuple[int, ...], Finder] | None = None

    def document(self, document_id: int) -> Document:
        """Return a document."""
        if document_id not in self._documents:
            self._documents[document_id] = self._source.document(document_id)
        return self._documents[document_id]

    def original(self, document_id: int) -> bytes:
        """Return the file as it was received."""
        return self._source.original(document_id)

    def find(self, query: Wanted, documents: Sequence[int]) -> list[Hit]:
        """Look for words in these documents, in this order."""
        asked = tuple(documents)
        if self._finder is None or self._finder[0] != asked:
            self._finder = asked, Finder({number: self.document(number) for number in asked})
        return self._finder[1].find(query)
