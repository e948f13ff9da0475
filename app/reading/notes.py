"""A note as a reader takes it in: sections, their sentences, and what each states."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.assertions import Asserted
from app.reading.assertion import Statement
from app.reading.sections import Section, section_at, sections
from app.reading.sentences import Sentence, sentences

__all__ = ["Note"]


@dataclass(frozen=True, slots=True)
class Note:
    """A text with its sections and sentences; each sentence is read when it is first asked of."""

    text: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    _read: dict[int, tuple[int, Statement]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, text: str, *, is_guessed: bool = True) -> "Note":
        """Find sections, and sentences that go over no section’s end.

        ``is_guessed``: it is guessed what paragraphs without a heading are.
        """
        found = sections(text, is_guessed=is_guessed)
        parts = (one for part in found for one in sentences(text, part.start, part.end))
        return cls(text, found, tuple(parts))

    def section_at(self, offset: int) -> Section | None:
        """Return the section in which a character stands."""
        return section_at(self.sections, offset)

    def asserted(self, start: int, end: int) -> Asserted:
        """Return what the note states of its characters from ``start`` up to ``end``.

        Raises:
            ValueError: no word stands there.
        """
        number = bisect_right(self.sentences, start, key=lambda one: one.start) - 1
        if number < 0:
            raise ValueError(f"no word stands at {start}..{end}")
        if end > self.sentences[number].end:
            return self._over_sentences(number, start, end)
        shift, statement = self._statement(number)
        return statement.asserted(start - shift, end - shift)

    def _over_sentences(self, number: int, start: int, end: int) -> Asserted:
        begun = self.sentences[number].start
        last = bisect_right(self.sentences, end - 1, key=lambda one: one.start) - 1
        words = self.text[begun : self.sentences[last].end]
        return Statement.of(words, self._named(begun)).asserted(start - begun, end - begun)

    def _statement(self, number: int) -> tuple[int, Statement]:
        if number not in self._read:
            sentence = self.sentences[number]
            lead = self._lead(number)
            words = lead + self.text[sentence.start : sentence.end]
            statement = Statement.of(words, self._named(sentence.start))
            self._read[number] = sentence.start - len(lead), statement
        return self._read[number]

    def _named(self, offset: int) -> str:
        section = self.section_at(offset)
        return section.name if section else ""

    def _lead(self, number: int) -> str:
        """Return the words before a colon that a list of lines goes on from (“Denies:”)."""
        after = self.sentences[number].start
        for sentence in _before(self.sentences, number):
            if _PARAGRAPH.search(self.text, sentence.end, after):
                break
            if self.section_at(sentence.start) != self.section_at(self.sentences[number].start):
                break
            words = self.text[sentence.start : sentence.end]
            if words.endswith(":"):
                return f"{words[:-1]} " if _goes_on(words) else ""
            after = sentence.start
        return ""


def _before(found: Sequence[Sentence], number: int) -> Iterator[Sentence]:
    return (found[at] for at in range(number - 1, max(-1, number - 1 - _LISTED), -1))


def _goes_on(words: str) -> bool:
    """Tell whether a deciding word of the lead still holds at its end."""
    told = Statement.of(f"{words[:-1]} it", "").asserted(len(words), len(words) + 2)
    return told != Asserted(by=told.by)


_LISTED = 12
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
