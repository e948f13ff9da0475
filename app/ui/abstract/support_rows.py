"""The rows of the pane of supported codes: what is open, what further, what is decided."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.abstracting.abstract import Abstract
from app.domain.chart.spans import Evidence, Span
from app.domain.reading.abstracts import Judgement, Verdict
from app.domain.reading.suggestions import ChartGap, Suggestion

__all__ = ["CodeRow", "GapRow", "Group", "Row", "groups_of"]


class Group(Enum):
    """What the rows under one heading have in common."""

    SUPPORTED = auto()
    GAPS = auto()
    FURTHER = auto()
    DECIDED = auto()


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code that the chart supports; ``spans`` are the places of the words for it."""

    suggestion: Suggestion
    spans: tuple[Span, ...]
    judgement: Judgement | None = None
    is_given: bool = False
    is_candidate: bool = False

    @property
    def key(self) -> str:
        """Return what tells the row from the others."""
        return self.suggestion.code


@dataclass(frozen=True, slots=True)
class GapRow:
    """What the chart leaves open, with its words in the chart."""

    gap: ChartGap
    words: tuple[Evidence, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return where the words stand."""
        return tuple(each.span for each in self.words if isinstance(each.span, Span))

    @property
    def key(self) -> str:
        """Return what tells the row from the others."""
        return f"{self.gap.kind} {self.words}"


Row = CodeRow | GapRow


def groups_of(abstract: Abstract) -> dict[Group, tuple[Row, ...]]:
    """Return the rows by group; a code that was rejected or put off is decided."""
    supported = tuple(_codes(abstract, abstract.read.suggestions, is_candidate=False))
    further = tuple(_codes(abstract, abstract.read.candidates, is_candidate=True))
    return {
        Group.SUPPORTED: tuple(row for row in supported if not _is_decided(row)),
        Group.GAPS: tuple(_gaps(abstract)),
        Group.FURTHER: tuple(row for row in further if not _is_decided(row)),
        Group.DECIDED: tuple(row for row in (*supported, *further) if _is_decided(row)),
    }


def _gaps(abstract: Abstract) -> Iterator[GapRow]:
    """Yield each gap once, with the words of all notes that leave the same open."""
    same: dict[tuple[str, str], list[tuple[ChartGap, tuple[Evidence, ...]]]] = {}
    for gap, words in zip(abstract.read.gaps, abstract.gap_words, strict=True):
        same.setdefault((gap.kind, gap.message), []).append((gap, words))
    for alike in same.values():
        once = dict.fromkeys(word for _, several in alike for word in several)
        yield GapRow(alike[0][0], tuple(once))


def _codes(
    abstract: Abstract, suggestions: Sequence[Suggestion], *, is_candidate: bool
) -> Iterator[CodeRow]:
    for each in suggestions:
        yield CodeRow(
            each,
            tuple(abstract.spans[number] for number in each.said),
            abstract.judgement(each.code),
            each.code in abstract.given,
            is_candidate,
        )


def _is_decided(row: CodeRow) -> bool:
    # What was accepted and then taken from the sheet is open again.
    return row.judgement is not None and row.judgement.verdict is not Verdict.ACCEPTED
