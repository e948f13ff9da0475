"""What a coder makes of a reading: places corrected, rules of their own, verdicts on codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.chart.spans import Span
from app.domain.reading.assertions import Assertion

__all__ = ["AbstractError", "Correction", "Fared", "Judgement", "OwnRule", "Verdict", "fared"]

_LONGEST_WORDS = 200


class AbstractError(ValueError):
    """A correction, a rule or a verdict that cannot be kept, or that is not there."""


class Verdict(StrEnum):
    """What became of a suggestion."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NOT_HERE = "not this chart again"


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of one chart that stand otherwise than the program read them."""

    span: Span
    words: str
    assertion: Assertion
    id: int = 0


@dataclass(frozen=True, slots=True)
class OwnRule:
    """Words that always stand so, in the sections of one name or (``section`` empty) in all."""

    words: str
    section: str
    assertion: Assertion
    id: int = 0

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise AbstractError("A rule needs the words that it is about")
        if len(self.words) > _LONGEST_WORDS:
            raise AbstractError(f"A rule is about at most {_LONGEST_WORDS} characters: shorten it")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the coder decided about a suggested code; ``is_candidate``: it was a further one."""

    code: str
    verdict: Verdict
    reason: str = ""
    is_candidate: bool = False


@dataclass(frozen=True, slots=True)
class Fared:
    """How suggestions fared: how many were accepted, rejected and put off, and for which reasons.

    Reasons come with how often each was given, the most frequent first.
    """

    accepted: int = 0
    rejected: int = 0
    not_here: int = 0
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def share(self) -> float | None:
        """Return the share of judged suggestions that was accepted, None where none was judged."""
        judged = self.accepted + self.rejected + self.not_here
        return self.accepted / judged if judged else None


def fared(judged: Iterable[Judgement]) -> Fared:
    """Count verdicts and their reasons."""
    verdicts = dict.fromkeys(Verdict, 0)
    reasons: dict[str, int] = {}
    for each in judged:
        verdicts[each.verdict] += 1
        if each.reason:
            reasons[each.reason] = reasons.get(each.reason, 0) + 1
    ordered = sorted(reasons.items(), key=lambda each: (-each[1], each[0]))
    return Fared(
        verdicts[Verdict.ACCEPTED],
        verdicts[Verdict.REJECTED],
        verdicts[Verdict.NOT_HERE],
        tuple(ordered),
    )
