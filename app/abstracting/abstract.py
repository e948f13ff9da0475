"""The chart of an encounter as it was read, with what the coder decided about that."""

from dataclasses import dataclass

from app.domain.abstracts import Correction, Judgement, OwnRule
from app.domain.spans import Evidence, Span
from app.domain.suggestions import Suggested, Suggestion

__all__ = ["Abstract"]


@dataclass(frozen=True, slots=True)
class Abstract:
    """What was read, with the span of each thing said and of each gap, in the same order.

    ``given`` are the diagnoses on the sheet; ``rules`` all of the coder’s own rules.
    """

    read: Suggested
    spans: tuple[Span, ...] = ()
    gap_spans: tuple[Span, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    rules: tuple[OwnRule, ...] = ()
    given: tuple[str, ...] = ()

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
