"""The chart of an encounter as it lies in the work file, opened to be read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.abstracting.abstract import Abstract
from app.abstracting.consequence import Ground
from app.abstracting.copies import Copies
from app.abstracting.said_places import SaidPlace, Surroundings, said_places
from app.domain.chart.spans import Evidence, Span
from app.domain.encounter import Facts
from app.domain.reading.suggestions import ChartGap, Suggested
from app.storage import abstracts, documents, earlier_notes, encounters
from app.suggestions.cautions import Doubtful
from app.suggestions.telling.corrections import Corrections
from app.suggestions.wish import ChartWish

__all__ = ["OpenedChart", "opened_chart"]


@dataclass(frozen=True, slots=True)
class OpenedChart:
    """The pages of all documents one after the other, and what the coder has decided on them."""

    facts: Facts
    pages: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    around: Surroundings
    kept: Abstract

    @property
    def wish(self) -> ChartWish:
        """Return what the chart is read for."""
        facts = self.facts
        return ChartWish(
            self.texts, facts.setting, facts.coding_date, self._corrections(), self._doubtful()
        )

    def _corrections(self) -> Corrections:
        """Return what the coder has corrected, by the numbers of the pages."""
        numbers = {page: number for number, page in enumerate(self.pages)}
        places = {
            (numbers[at.document, at.page], at.start, at.end): each.assertion
            for each in self.kept.corrections
            for at in (each.span,)
        }
        words = {(each.words, each.section): each.assertion for each in self.kept.rules}
        return Corrections(places, words)

    def _doubtful(self) -> Doubtful:
        """Return what a machine read or what stood in an earlier note, by the numbers of pages."""
        heads, passages = self.around.heads, self.around.copied.passages
        return Doubtful(
            frozenset(
                number
                for number, (document, page) in enumerate(self.pages)
                if page in heads[document].machine_read
            ),
            tuple(
                (number, start, end)
                for number, page in enumerate(self.pages)
                for start, end, _ in passages.get(page, ())
            ),
        )

    def told(self, read: Suggested) -> Abstract:
        """Return what was read of it, each thing with its place in its document."""
        spans = tuple(self._span(each.page, each.start, each.end) for each in read.said)
        return replace(
            self.kept,
            read=read,
            spans=spans,
            gap_words=tuple(self._words(gap) for gap in read.gaps),
            places=self._places(read, spans),
        )

    def _places(self, read: Suggested, spans: Sequence[Span]) -> tuple[SaidPlace, ...]:
        """Return the places in the order of the chart: what is no condition was read apart."""
        numbers = {page: number for number, page in enumerate(self.pages)}
        found = said_places(read.said, spans, self.kept.corrections, self.around)
        return tuple(
            sorted(found, key=lambda e: (numbers[e.span.document, e.span.page], e.span.start))
        )

    def _words(self, gap: ChartGap) -> tuple[Evidence, ...]:
        places = dict.fromkeys([(gap.page, gap.start, gap.end), *gap.indicators])
        return tuple(
            Evidence(self.texts[page][start:end], self._span(page, start, end))
            for page, start, end in places
        )

    def _span(self, number: int, start: int, end: int) -> Span:
        document, page = self.pages[number]
        return Span(document, page, start, max(end, start + 1))


def opened_chart(session: Session, encounter_id: int, copies: Copies) -> OpenedChart:
    """Open the chart of an encounter.

    Raises:
        NoEncounterError: there is no such encounter.
    """
    encounter = encounters.one(session, encounter_id)
    pages = [
        ((head.id, page), text)
        for head in encounter.documents
        for page, text in enumerate(documents.page_texts(session, head.id))
    ]
    earlier = {head.id: earlier_notes.before(session, head.id) for head in encounter.documents}

    def texts_of(document_id: int) -> Sequence[str]:
        return list(earlier_notes.words_of(session, document_id))

    around = Surroundings(
        {head.id: head for head in encounter.documents},
        dict(pages),
        copies.of(encounter.documents, earlier, texts_of),
        Ground.of(encounter.facts),
    )
    return OpenedChart(
        encounter.facts,
        tuple(page for page, _ in pages),
        tuple(text for _, text in pages),
        around,
        Abstract(
            Suggested(()),
            judgements=tuple(abstracts.judgements(session, encounter_id)),
            corrections=tuple(abstracts.corrections(session, encounter_id)),
            rules=tuple(abstracts.rules(session)),
            given=tuple(each.code for each in encounter.sheet.diagnoses),
            setting=encounter.facts.setting,
            has_text=any(text.strip() for _, text in pages),
        ),
    )
