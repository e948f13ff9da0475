"""The lines and sentences of a selection, each with where it stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Unit", "units", "unmarked"]

# A line goes on in the next one that begins in small letters; one as long as a page is wide was
# broken there.
_BROKEN = re.compile(
    r"(?<=[^\s.:;!?])[ \t]*\r?\n(?=[ \t]*[a-z])|(?<=[^\n]{60}[^\n.:;!?])\r?\n(?=[A-Z][a-z])"
)
# In a text that lost its line ends these begin another: a heading in capitals, a bullet, a dash
# before a label, a number after a sentence.
_BEGINS = re.compile(
    r"[\s,](?=[A-Z][A-Z /]{4,40}:|[•▪◦‣]\s|[-–] [A-Z][A-Za-z ]{2,40}:"
    r"|(?<=[.;:]\s)\d{1,2}[.)] [A-Z])"
)
_LINE = re.compile(r"[^\r\n\f]+")
# “a. Hypertension” is of a list, “E. coli” is not.
_MARK = re.compile(
    r"[\s,]*(?:[•*▪◦‣+>–—-]+|\(?\d{1,2}[.)](?!\d)|#\d*:?|[a-z][.)](?=\s+[A-Z]))?[\s,]*"
)
# SNOMED CT ends each name by what kind of thing it names: Asthma (disorder).
_TAG = re.compile(
    r"\s*\((?:disorder|finding|procedure|situation|event|morphologic abnormality|body structure"
    r"|regime/therapy|observable entity|substance|organism)\)\s*$",
    re.IGNORECASE,
)
_SHORT = r"(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bvs\.)(?<!\bSt\.)(?<!\bNo\.)"
_END = re.compile(rf"(?<=[.!?;]){_SHORT}[\"”’)]*\s+(?=[\"“(]?[A-Z0-9•])")
_LABEL = re.compile(r"([A-Z][A-Za-z/&, -]{2,40}):[\s,]*")
_PLAN = re.compile(
    r"treatment|plan\b|testing|education|counsel|referral|follow|medication|recommend|instruct"
    r"|agreement|disposition|orders?\b|labs?\b|monitor|consent|prescri|therapy|goal",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"reasoning|history|complaint|reason|finding|impression|assessment|diagnos|problem|indication"
    r"|hpi|subjective|objective|exam|result|comment|note|summary|detail|status",
    re.IGNORECASE,
)
# Nobody dictates longer sentences: such a text is no prose.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a line without its bullet, number and label.

    ``is_plan`` is set where the label says that something is to be done, not that it was found.
    """

    text: str
    start: int
    is_plan: bool = False


def units(text: str) -> Iterator[Unit]:
    """Yield what a selection says, in its order, without what is blank."""
    whole = _BROKEN.sub(lambda found: " " * len(found[0]), text)
    whole = _BEGINS.sub("\n", whole)
    for line in _LINE.finditer(whole):
        yield from _sentences(line[0], line.start())


def unmarked(line: str) -> str:
    """Return a line without the bullet or number of its list, and the tag of its terminology."""
    mark = _MARK.match(line)
    return _TAG.sub("", line[mark.end() :] if mark else line)


def _sentences(line: str, start: int) -> Iterator[Unit]:
    at, is_plan = _label(line)
    for end in [*(found.end() for found in _END.finditer(line, at)), len(line)]:
        if line[at:end].strip():
            yield Unit(line[at : min(end, at + _LONGEST)], start + at, is_plan)
        at = end


def _label(line: str) -> tuple[int, bool]:
    """Return where a line begins to say something, and whether it is a plan.

    What stands before a colon may be the problem itself: “Diabetes type 2: well controlled”.
    """
    mark = _MARK.match(line)
    at = mark.end() if mark else 0
    label = _LABEL.match(line, at)
    if label and _PLAN.search(label[1]):
        return label.end(), True
    return (label.end() if label and _FOUND.search(label[1]) else at), False
