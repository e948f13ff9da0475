"""The problems that an assessment names, one a line or an item."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.reading.sections import Section

__all__ = ["Problem", "assessments", "is_named", "problems"]

_ASSESSMENT = re.compile(r"assessment|discharge diagnos|final diagnos|^diagnos", re.I)
# The impression of a visit is its assessment; that of an image says what is seen.
_IMPRESSION = re.compile(r"^impression", re.I)
_VISIT = re.compile(r"^plan|present illness|physical exam|vital signs|review of systems", re.I)
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"\s*(?:(?:\d{1,2}|[A-Za-z])[.)]\s+|[#•*–-]+\s*)*")
_LABEL = re.compile(r"([^:\n]{1,80}):(?=\s|$)")
_LABELS = re.compile(r"^[\s\d.)#•*–-]*([^:\n]{1,80}):(?=\s|$)", re.M)
_SENTENCE = re.compile(r"(?<=[^\W\d_)])\.(?:\s|$)")
_TITLE_OF_PERSON = re.compile(r"(?:mr|mrs|ms|miss|dr|the patient|patient)\b", re.I)
# A problem is named; what is told of it has a verb.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|can|may|presents?|recommend\w*|discuss\w*"
    r"|continue|advised|i|we|he|she|they|his|her|start\w*|obtain|return|agree\w*|understand\w*)\b",
    re.I,
)
# What heads a part of what is told of every problem.
_PART = re.compile(
    r"\b(?:reasoning|rationale|testing|tests?|treatments?|therapy|education|counsell?ing|referrals?"
    r"|agreements?|plans?|follow[- ]?up|disposition|instructions?|medications?|monitoring|imaging"
    r"|diagnostics?|labs?|decision making|goals?|status|course|comments?|notes?|orders?)$",
    re.I,
)
_MOST_WORDS = 14
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Problem:
    """The words that name a problem, at ``start`` up to ``end``.

    What is told of it ends before ``until``.
    """

    text: str
    start: int
    end: int
    until: int


def assessments(found: Sequence[Section]) -> list[Section]:
    """Return the sections in which a provider says what the patient has."""
    is_visit = any(_VISIT.search(section.name) for section in found)
    return [
        section
        for section in found
        if _ASSESSMENT.search(section.name) or (is_visit and _IMPRESSION.search(section.name))
    ]


def problems(text: str, section: Section) -> Iterator[Problem]:
    """Yield the problems of one section in their order."""
    heads = list(_heads(text, section))
    ends = [*(start for start, _ in heads), section.end][1:]
    for (start, end), until in zip(heads, ends, strict=True):
        yield Problem(text[start:end], start, end, until)


def _heads(text: str, section: Section) -> Iterator[tuple[int, int]]:
    labels = Counter(found[1].lower() for found in _LABELS.finditer(text))
    for line in _LINE.finditer(text, section.body, section.end):
        start = _after_mark(text, line.start(), line.end())
        label = _LABEL.match(text, start, line.end())
        if label and (labels[label[1].lower()] > 1 or _PART.search(label[1])):
            continue
        end = label.end(1) if label else _sentence_end(text, start, line.end())
        if start < end and is_named(text[start:end]):
            yield start, end


def _after_mark(text: str, start: int, end: int) -> int:
    mark = _MARK.match(text, start, end)
    return mark.end() if mark else start


def _sentence_end(text: str, start: int, end: int) -> int:
    sentence = _SENTENCE.search(text, start, end)
    return sentence.start() if sentence else end


def is_named(words: str) -> bool:
    """Tell whether words may name a problem: a few, without a verb."""
    if not _LETTER.search(words) or _TITLE_OF_PERSON.match(words) or _VERB.search(words):
        return False
    return 0 < len(words.split()) <= _MOST_WORDS
