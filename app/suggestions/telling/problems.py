"""The problems that an assessment names, one a line or an item."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from app.reading.sections import Section

__all__ = ["Problem", "assessments", "concluding", "is_named", "problems"]

_ASSESSMENT = re.compile(r"assessment|discharge diagnos|final diagnos|^diagnos", re.I)
# The impression of a visit is its assessment; that of an image says what is seen.
_IMPRESSION = re.compile(r"^impression", re.I)
_VISIT = re.compile(r"^plan|present illness|physical exam|vital signs|review of systems", re.I)
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"\s*(?:(?:\d{1,2}|[IVX]{1,4}|[a-z])[.)]\s+|[A-Z][.)]\s+(?![a-z])|[#•*–-]+\s*)*")
_BEFORE = re.compile(r"\bpre-?\s?op", re.I)
_AFTER = re.compile(r"\bpost-?\s?op", re.I)
_SAME = re.compile(r"\W*(?:the )?same\b", re.I)
_NUMBER = re.compile(
    r"(?:(?<=[.;:,)\]]\s)|(?<=\s\s)|(?<=\n)|(?<=:))\s*(\d{1,2})[.)]\s+(?=[^\W\d_])"
)
_LISTED = re.compile(r"\s*(?:(?:\d{1,2}|[A-Za-z])[.)]\s|[#•*–-])")
_JOINT = re.compile(r"[,;]\s|\s[-–—]+\s")
_LABEL = re.compile(r"([^:\n]{1,80}):(?=\s|$)")
_LABELS = re.compile(r"^[\s\d.)#•*–-]*([^:\n]{1,80}):(?=\s|$)", re.M)
# An initial, as of “H. pylori”, ends none.
_SENTENCE = re.compile(r"(?<=[^\W\d_)])\.(?:\s(?!(?<=\b[A-Z]\.\s)[a-z])|$)")
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
_MOST_WORDS, _FEW_WORDS = 14, 6
_SHORT = re.compile(r"\.[ \t]+([A-Z][^.\n:]*)(?=\.)")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Problem:
    """The words that name a problem, at ``start`` up to ``end``.

    What is told of it ends before ``until``. ``is_further``: it follows another on its line, and
    is one only where the books word it so.
    """

    text: str
    start: int
    end: int
    until: int
    is_further: bool = False


def assessments(found: Sequence[Section]) -> list[Section]:
    """Return the sections in which a provider says what the patient has."""
    is_visit = any(_VISIT.search(section.name) for section in found)
    return [
        section
        for section in found
        if _ASSESSMENT.search(section.name) or (is_visit and _IMPRESSION.search(section.name))
    ]


def concluding(text: str, found: Sequence[Section]) -> list[Section]:
    """Return the assessments without the diagnosis before an operation that confirmed another.

    The one after it is the most definitive (IV.N), unless it is the same.
    """
    parts = assessments(found)
    after = [part for part in parts if _AFTER.search(text, part.start, part.body)]
    if not any(not _SAME.match(text, part.body, part.end) for part in after):
        return parts
    return [part for part in parts if not _BEFORE.search(text, part.start, part.body)]


def problems(text: str, section: Section) -> Iterator[Problem]:
    """Yield the problems of one section in their order."""
    heads = list(_heads(text, section))
    ends = [*(start for start, _, _ in heads), section.end][1:]
    for (start, end, is_further), until in zip(heads, ends, strict=True):
        yield Problem(text[start:end], start, end, until, is_further)


def _heads(text: str, section: Section) -> Iterator[tuple[int, int, bool]]:
    labels = _labels(text)
    for begun, until in _items(text, section):
        start = _after_mark(text, begun, until)
        label = _LABEL.match(text, start, until)
        if label and (labels[label[1].lower()] > 1 or _PART.search(label[1])):
            continue
        end = label.end(1) if label else _sentence_end(text, start, until)
        if not is_named(text[start:end]) and _LISTED.match(text, begun, start + 1):
            end = _before_what_is_done(text, start, end)
        if start < end and is_named(text[start:end]):
            yield start, end, False
            yield from _further(text, end, until)


def _items(text: str, section: Section) -> Iterator[tuple[int, int]]:
    """Yield the lines of a section, and each item of a list that runs on in one line."""
    for line in _LINE.finditer(text, section.body, section.end):
        starts, next_ = [line.start()], 1
        for found in _NUMBER.finditer(text, line.start(), line.end()):
            if not text[line.start() : found.start()].strip():
                next_ = int(found[1]) + 1
            elif int(found[1]) == next_:
                starts.append(found.start())
                next_ += 1
        yield from pairwise([*starts, line.end()])


@lru_cache(maxsize=1)
def _labels(text: str) -> Counter[str]:
    """Count the labels of a text; every section of a chart is asked for one after the other."""
    return Counter(found[1].lower() for found in _LABELS.finditer(text))


def _further(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Yield what else one line names, a sentence each: “Asthma. Allergic rhinitis.”."""
    for found in _SHORT.finditer(text, start, end):
        if not is_named(found[1]) or len(found[1].split()) > _FEW_WORDS:
            return
        yield *found.span(1), True


def _before_what_is_done(text: str, start: int, end: int) -> int:
    """Return where an item of a list goes on from the problem to what is done about it."""
    for found in _JOINT.finditer(text, start, end):
        if _VERB.search(text, found.end(), end):
            clause = _JOINT.split(text[start:end], maxsplit=1)[0]
            return start + len(clause)
    return end


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
