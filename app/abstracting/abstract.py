"""The chart of an encounter as it was read, with what the coder decided about that."""

from dataclasses import dataclass

from app.abstracting.said_places import SaidPlace
from app.domain.chart.spans import Evidence, Span
from app.domain.encounter import Setting
from app.domain.reading.abstracts import Correction, Judgement, OwnRule
from app.domain.reading.suggestions import Suggested, Suggestion

__all__ = ["Abstract"]


@dataclass(frozen=True, slots=True)
class Abstract:
    """What was read, with the span of each thing said, in the same order.

    ``gap_words`` are the words of the chart for each gap, in the order of the gaps; ``given`` are
    the diagnoses on the sheet, ``rules`` all of the coder’s own rules. It was read by an
    ``edition`` of the code book, as charts of ``setting`` are. ``places`` tell of each thing said
    where it stands, in the order of the chart; without ``has_text`` there was nothing to read.
    """

    read: Suggested
    spans: tuple[Span, ...] = ()
    gap_words: tuple[tuple[Evidence, ...], ...] = ()
    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    rules: tuple[OwnRule, ...] = ()
    given: tuple[str, ...] = ()
    setting: Setting = Setting.OUTPATIENT
    edition: str = ""
    places: tuple[SaidPlace, ...] = ()
    has_text: bool = False

    def evidence(self, suggestion: Suggestion) -> tuple[Evidence, ...]:
        """Return the words that support a suggestion, each with its place."""
        return tuple(
            Evidence(self.read.said[number].text, self.spans[number]) for number in suggestion.said
        )

    def judgement(self, code: str) -> Judgement | None:
        """Return what was decided about a code, None where nothing was."""
        return next((each for each in self.judgements if each.code == code), None)

    def correction(self, number: int) -> Correction | None:
        """Return what was corrected of a thing said, by its number, None where nothing was."""
        span = self.spans[number]
        return next((each for each in self.corrections if each.span.overlaps(span)), None)
