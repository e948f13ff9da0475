"""What a chart says, and the codes that it supports; nothing of it is entered unasked."""

from dataclasses import dataclass

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind

__all__ = ["ChartGap", "Said", "Suggested", "Suggestion"]


@dataclass(frozen=True, slots=True)
class Said:
    """What the chart names: ``page`` from 0, offsets in code points of its text.

    ``by`` are the words that decided how it stands; ``code`` is the diagnosis that the words name
    most plainly, of a medicine the one for its long-term use.
    """

    page: int
    start: int
    end: int
    text: str
    section: str
    assertion: Assertion
    by: str = ""
    code: str = ""
    is_medicine: bool = False
    kind: MentionKind = MentionKind.CONDITION


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code with its support: ``said`` are numbers of what the chart says, from 0.

    ``why`` names the wording of the books that led to it; ``caution`` what speaks against it.
    """

    code: str
    title: str
    said: tuple[int, ...]
    why: str
    caution: str = ""


@dataclass(frozen=True, slots=True)
class ChartGap:
    """What the chart leaves open, and where.

    ``topic`` is what a provider would be asked about; it names no diagnosis that is not
    documented. ``indicators`` are the places that bear on it: page, start and end of each.
    """

    kind: str
    page: int
    start: int
    end: int
    message: str
    topic: str = ""
    indicators: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A chart as it was read.

    ``suggestions`` are the codes to stand behind, ranked; ``candidates`` are further ones.
    """

    said: tuple[Said, ...]
    suggestions: tuple[Suggestion, ...] = ()
    candidates: tuple[Suggestion, ...] = ()
    gaps: tuple[ChartGap, ...] = ()
