"""A note as a reader takes it in: sections, their sentences, and what each states."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.reading.assertions import Asserted, Assertion
from app.domain.reading.mentioned import MentionKind
from app.reading.assertion import Statement
from app.reading.cues import planned
from app.reading.sections import Section, section_at, sections
from app.reading.sentences import Sentence, sentences

__all__ = ["Note"]

_Read = dict[int, tuple[int, Statement]]


@dataclass(frozen=True, slots=True)
class Note:
    """A text with its sections and sentences; each sentence is read when it is first asked of."""

    text: str
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    _read: _Read = field(default_factory=dict, repr=False, compare=False)
    _planned: _Read = field(default_factory=dict, repr=False, compare=False)

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

    def asserted(self, start: int, end: int, kind: str = "") -> Asserted:
        """Return what the note states of its characters from ``start`` up to ``end``.

        ``kind`` is what is named there, for words that say nothing of that kind.

        Raises:
            ValueError: no word stands there.
        """
        number = self._number(start)
        if number < 0:
            raise ValueError(f"no word stands at {start}..{end}")
        if end > self.sentences[number].end:
            return self._over_sentences(number, start, end)
        shift, statement = self._statement(number)
        return statement.asserted(start - shift, end - shift, kind)

    def undertaken(self, start: int, end: int, kind: MentionKind) -> Asserted:
        """Return what the note states of a procedure, device, test or medicine named there.

        What is neither denied nor doubted may be planned, past, or refused: “scheduled for MRI”.

        Raises:
            ValueError: no word stands there.
        """
        told = _lasting(self.asserted(start, end, kind), kind)
        if told.assertion is not Assertion.PRESENT:
            return self._vaccinated(told, start)
        shift, statement = self._plans(self._number(start))
        later = statement.asserted(start - shift, end - shift, kind)
        if later.assertion is not Assertion.PRESENT:
            return later
        is_planned = kind in _DONE and self._named(start) in _PLANS and self._begins(start)
        by = f"section {self._named(start)}"
        return Asserted(Assertion.HYPOTHETICAL, hypothetical=True, by=by) if is_planned else told

    def _begins(self, start: int) -> bool:
        """Tell whether nothing stands before it in its sentence but members of the same list."""
        section = self.section_at(start)
        body = section.body if section else 0
        begun = max(body, self.sentences[self._number(start)].start)
        return _LIST.fullmatch(self.text, begun, start) is not None

    def _vaccinated(self, told: Asserted, start: int) -> Asserted:
        """Return that a vaccine was given: a list of immunizations tells of what is prevented."""
        section = self._named(start)
        is_by_list = section == _IMMUNIZATIONS and told.by == f"section {section}"
        return Asserted(Assertion.HISTORICAL, historical=True, by=told.by) if is_by_list else told

    def _number(self, start: int) -> int:
        return bisect_right(self.sentences, start, key=lambda one: one.start) - 1

    def _over_sentences(self, number: int, start: int, end: int) -> Asserted:
        begun = self.sentences[number].start
        last = bisect_right(self.sentences, end - 1, key=lambda one: one.start) - 1
        words = self.text[begun : self.sentences[last].end]
        return Statement.of(words, self._named(begun)).asserted(start - begun, end - begun)

    def _statement(self, number: int) -> tuple[int, Statement]:
        if number not in self._read:
            sentence = self.sentences[number]
            lead = self._lead(number)
            words = lead + self._answered(sentence)
            statement = Statement.of(words, self._named(sentence.start))
            self._read[number] = sentence.start - len(lead), statement
        return self._read[number]

    def _answered(self, sentence: Sentence) -> str:
        """Return the words of a sentence; a question with the answer that follows it."""
        words = self.text[sentence.start : sentence.end]
        answer = _ANSWER.match(self.text, sentence.end) if words.endswith("?") else None
        if answer is None:
            return words
        return f"{words[:-1]}: {'yes' if answer['yes'] else 'no'}."

    def _plans(self, number: int) -> tuple[int, Statement]:
        if number not in self._planned:
            shift, statement = self._statement(number)
            self._planned[number] = shift, statement.by(planned())
        return self._planned[number]

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


def _lasting(told: Asserted, kind: MentionKind) -> Asserted:
    """Return that a device that was placed is there until something says that it was removed."""
    if kind is not MentionKind.DEVICE or told.assertion is not Assertion.HISTORICAL:
        return told
    return Asserted(by=f"{told.by}, and nothing says that it was removed")


def _before(found: Sequence[Sentence], number: int) -> Iterator[Sentence]:
    return (found[at] for at in range(number - 1, max(-1, number - 1 - _LISTED), -1))


def _goes_on(words: str) -> bool:
    """Tell whether a deciding word of the lead still holds at its end."""
    told = Statement.of(f"{words[:-1]} it", "").asserted(len(words), len(words) + 2)
    return told != Asserted(by=told.by)


_LISTED = 12
# What stands in a plan without a word on when has not been done yet; what is taken, is.
_PLANS = frozenset({"Plan"})
_DONE = frozenset({MentionKind.PROCEDURE, MentionKind.TEST})
_LIST = re.compile(r"[\W\d_]*(?:[^,.;:]{1,40},\s*)*(?:(?:and|plus|with)\s)?")
# “Any fever? No.”, but not “Fever? No cough.”
_ANSWER = re.compile(
    r"\s*(?:(?P<yes>yes|y|positive|endorses)|(?:no|none)(?: (?:seen|noted|found|present|reported))?"
    r"|n|never|denies|denied|negative)"
    r"(?=\s*(?:[.,;!\n]|\Z)|\s{2,})",
    re.IGNORECASE,
)
_IMMUNIZATIONS = "Immunizations"
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
