"""The sections of the official guidelines as they are kept beside the index."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.codebooks.making.layers import Days
from app.domain.printed.guidelines import Guideline
from app.search.asking.words import indexed
from app.search.making.masks import mask_of

__all__ = ["KeptSection", "SectionWords", "read_sections", "write_sections"]

_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class KeptSection:
    """A section of one edition with its paragraphs; one without text has one that is empty."""

    number: str
    title: str
    edition: str
    first: date
    last: date
    paragraphs: tuple[str, ...]

    @classmethod
    def of(cls, guideline: Guideline, days: Days) -> "KeptSection":
        """Return a section of the guidelines with the days on which it holds."""
        told = (guideline.number, guideline.title, guideline.edition)
        return cls(*told, days.first, days.last, tuple(guideline.text.split(_PARAGRAPH)))


class SectionWords:
    """Which paragraphs hold a word: sets of the numbers of all paragraphs of all sections."""

    def __init__(self, size: int, numbers: dict[str, list[int]]) -> None:
        self.size = size
        self._numbers = numbers
        self._sorted = sorted(numbers)

    @classmethod
    def of(cls, paragraphs: Iterable[str]) -> "SectionWords":
        """Return the words of paragraphs in their order."""
        numbers: dict[str, list[int]] = defaultdict(list)
        size = 0
        for size, paragraph in enumerate(paragraphs, start=1):
            for word in indexed(paragraph):
                numbers[word].append(size - 1)
        return cls(size, dict(numbers))

    def __contains__(self, word: str) -> bool:
        return word in self._numbers

    def held(self, word: str) -> int:
        """Return the set of the paragraphs that hold a word."""
        return mask_of(self._numbers.get(word, ()), self.size)

    def beginning(self, start: str) -> Sequence[str]:
        """Return the words that begin so."""
        low = bisect_left(self._sorted, start)
        return self._sorted[low : bisect_left(self._sorted, f"{start}\U0010ffff", low)]

    @property
    def numbers(self) -> dict[str, list[int]]:
        """The paragraphs of each word."""
        return self._numbers


def write_sections(path: Path, every: Iterable[tuple[Guideline, Days]]) -> None:
    """Write the sections of all editions, with the words of titles and of paragraphs."""
    sections = [KeptSection.of(guideline, days) for guideline, days in every]
    titles = SectionWords.of(each.title for each in sections for _ in each.paragraphs)
    texts = SectionWords.of(line for each in sections for line in each.paragraphs)
    kept = {
        "sections": [_row(each) for each in sections],
        "titles": titles.numbers,
        "texts": texts.numbers,
    }
    path.write_text(json.dumps(kept), "utf-8")


def read_sections(path: Path) -> tuple[Sequence[KeptSection], SectionWords, SectionWords]:
    """Read the sections, the words of their titles and those of their paragraphs."""
    kept = json.loads(path.read_text("utf-8"))
    sections = [_section(*row) for row in kept["sections"]]
    size = sum(len(each.paragraphs) for each in sections)
    return sections, SectionWords(size, kept["titles"]), SectionWords(size, kept["texts"])


def _row(each: KeptSection) -> tuple[object, ...]:
    days = (each.first.isoformat(), each.last.isoformat())
    return (each.number, each.title, each.edition, *days, each.paragraphs)


def _section(*row: str) -> KeptSection:
    number, title, edition, first, last, paragraphs = row
    days = (date.fromisoformat(first), date.fromisoformat(last))
    return KeptSection(number, title, edition, *days, tuple(paragraphs))
