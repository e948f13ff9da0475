"""The reader of charts as a window has it: it loads when it is first asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from app.codebooks import CodeBooks
from app.domain.codes import System
from app.domain.reading.suggestions import Said, Suggested
from app.reading.concepts import Concepts
from app.search import CodeIndex
from app.suggestions.suggesting import Suggester, said_of
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.pages import Pages
from app.suggestions.watching import UNWATCHED, Watch
from app.suggestions.wish import ChartWish
from app.vocabulary.reading import bundled
from app.vocabulary.synonyms import NONE, Synonyms

__all__ = ["ChartReader"]

SynonymsOn = Callable[[date], Synonyms]


@dataclass(frozen=True, slots=True)
class _Rest:
    """What a reading without corrections rests on."""

    pages: tuple[str, ...]
    on: date
    generation: Path
    synonyms: Synonyms


@dataclass(frozen=True, slots=True)
class _Read:
    """A chart as it was read before anything was corrected."""

    rests: _Rest
    pages: Pages
    chart: Chart
    suggester: Suggester


class ChartReader:
    """Reads charts by the books that are open now; other books are taken up by themselves.

    ``synonyms`` are the coder’s own words on a date. The chart read last is held: after a
    correction its words are not gone through again, and after any other change nothing is.
    """

    def __init__(
        self, books: CodeBooks, index: CodeIndex, synonyms: SynonymsOn = lambda _: NONE
    ) -> None:
        self._books, self._index, self._synonyms = books, index, synonyms
        self._concepts: tuple[Path, Concepts] | None = None
        self._suggester: tuple[tuple[Path, Synonyms], Suggester] | None = None
        self._read: _Read | None = None
        self._answer: tuple[object, Suggested] | None = None
        self._watch: Watch[Sequence[Said]] = UNWATCHED
        self._lock = Lock()

    def suggested(self, wish: ChartWish, watch: Watch[Sequence[Said]] = UNWATCHED) -> Suggested:
        """Return what a chart says, and the diagnosis codes that it supports on a date.

        Raises:
            BrokenConceptsError: the wordings of the code books are missing.
            StoppedError: who watches has ended the reading.
        """
        with self._lock:
            self._watch = watch
            rests = _Rest(wish.pages, wish.on, self._books.generation, self._synonyms(wish.on))
            asked = rests, wish
            if self._answer is None or self._answer[0] != asked:
                self._answer = asked, self._suggested(wish, rests)
            self._watch = UNWATCHED
            return self._answer[1]

    def edition(self, on: date) -> str:
        """Return the edition of the code book by which a chart of a day is read."""
        edition = self._books.edition_on(System.ICD_10_CM, on)
        return f"{System.ICD_10_CM} {edition.edition}" if edition else ""

    def _suggested(self, wish: ChartWish, rests: _Rest) -> Suggested:
        if self._read is None or self._read.rests != rests:
            self._read = None
            self._read = self._read_anew(rests)
        read = self._read
        chart = read.chart.corrected(wish.corrections, read.pages)
        self._watch.said(said_of(chart, read.pages))
        return read.suggester.supported(chart, read.pages, wish)

    def _read_anew(self, rests: _Rest) -> _Read:
        suggester = self._suggester_of(rests.generation, rests.synonyms)
        pages = Pages(rests.pages)
        chart = Chart.read(
            pages.text, suggester.concepts, suggester.vocabulary, rests.on, self._watch.heed
        )
        return _Read(rests, pages, chart, suggester)

    def _suggester_of(self, generation: Path, synonyms: Synonyms) -> Suggester:
        rests = generation, synonyms
        if self._suggester is None or self._suggester[0] != rests:
            vocabulary = bundled()
            if synonyms.pairs:
                vocabulary = vocabulary.with_synonyms(synonyms)
            parts = self._books, self._index, self._concepts_of(generation), vocabulary
            self._suggester = rests, Suggester(*parts, self._heed)
        return self._suggester[1]

    def _heed(self) -> None:
        """Let who waits for it end the reading."""
        self._watch.heed(1.0)

    def _concepts_of(self, generation: Path) -> Concepts:
        if self._concepts is None or self._concepts[0] != generation:
            self._concepts = generation, Concepts.load(generation)
        return self._concepts[1]
