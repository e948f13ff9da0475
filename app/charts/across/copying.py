"""What of a note is carried forward from earlier notes, paragraph by paragraph."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Carried", "Paragraph", "carried", "paragraphs", "share_of"]

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_WORD = re.compile(r"\w+(?:[./%-]\w+)*|%")
# No word goes on over a blank. All of a long text in one go would hold up the window, which waits
# for the interpreter.
_BITE = re.compile(r"(?s).{1,20000}\S*")
# So many words in a row are hardly written the same twice; shorter paragraphs count as a whole.
_RUN = 5
# Beyond this a reader does not wait: what comes after is told as written anew.
_MOST_WORDS = 400_000

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines without a blank one between them, with their words in small letters."""

    page: int
    start: int
    end: int
    text: str
    words: Run


@dataclass(frozen=True, slots=True)
class Carried:
    """A paragraph, how many of its words stand in an earlier note, and in which one.

    ``source`` is the place of the note among those given, None where nothing is carried forward.
    """

    paragraph: Paragraph
    copied: int
    source: int | None

    @property
    def share(self) -> float:
        """Return the share of the words that is carried forward, 0 to 1."""
        return self.copied / len(self.paragraph.words) if self.paragraph.words else 0.0


def paragraphs(pages: Iterable[str]) -> list[Paragraph]:
    """Return the paragraphs of a note that have words, in reading order."""
    found: list[Paragraph] = []
    for number, text in enumerate(pages):
        for match in _PARAGRAPH.finditer(text):
            words = tuple(_words(match[0]))
            if words:
                found.append(Paragraph(number, match.start(), match.end(), match[0], words))
    return found


def _words(text: str) -> Iterator[str]:
    for bite in _BITE.finditer(text):
        yield from _WORD.findall(bite[0].lower())


def carried(
    note: Sequence[Paragraph], earlier: Sequence[Sequence[Paragraph]]
) -> tuple[Carried, ...]:
    """Return what of each paragraph stands in which earlier note, the first of equals named."""
    known: list[set[Run]] = []
    left = _MOST_WORDS
    for other in earlier:
        known.append(set())
        for paragraph in other:
            left -= len(paragraph.words)
            if left >= 0:
                known[-1].update(_runs(paragraph.words))
    return tuple(_best(paragraph, known) for paragraph in note)


def share_of(found: Iterable[Carried]) -> float:
    """Return the share of all words that is carried forward."""
    counted = [(each.copied, len(each.paragraph.words)) for each in found]
    words = sum(count for _, count in counted)
    return sum(copied for copied, _ in counted) / words if words else 0.0


def _best(paragraph: Paragraph, known: Sequence[set[Run]]) -> Carried:
    counts = [_covered(paragraph.words, runs) for runs in known]
    most = max(counts, default=0)
    return Carried(paragraph, most, counts.index(most) if most else None)


def _runs(words: Run) -> Iterator[Run]:
    if len(words) < _RUN:
        yield words
    for at in range(len(words) - _RUN + 1):
        yield words[at : at + _RUN]


def _covered(words: Run, runs: set[Run]) -> int:
    if len(words) < _RUN:
        return len(words) if words in runs else 0
    covered = reach = 0
    for at in range(len(words) - _RUN + 1):
        if words[at : at + _RUN] in runs:
            covered += at + _RUN - max(at, reach)
            reach = at + _RUN
    return covered
