"""The reader of charts as a window has it: it loads when it is first asked."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import Lock

from app.codebooks import CodeBooks
from app.domain.encounter import Setting
from app.domain.suggestions import Suggested
from app.reading.concepts import Concepts
from app.search import CodeIndex
from app.suggestions.corrections import Corrections
from app.suggestions.suggesting import Suggester
from app.vocabulary.reading import bundled

__all__ = ["ChartReader"]


class ChartReader:
    """Reads charts by the books that are open now; other books are taken up by themselves."""

    def __init__(self, books: CodeBooks, index: CodeIndex) -> None:
        self._books, self._index = books, index
        self._held: tuple[Path, Suggester] | None = None
        self._lock = Lock()

    def suggested(
        self, pages: Sequence[str], setting: Setting, on: date, corrections: Corrections
    ) -> Suggested:
        """Return what a chart says, and the diagnosis codes that it supports on a date.

        Raises:
            BrokenConceptsError: the wordings of the code books are missing.
        """
        return self._suggester().suggested(pages, setting, on, corrections)

    def _suggester(self) -> Suggester:
        with self._lock:
            generation = self._books.generation
            if self._held is None or self._held[0] != generation:
                concepts = Concepts.load(generation)
                suggester = Suggester(self._books, self._index, concepts, bundled())
                self._held = generation, suggester
            return self._held[1]
