"""What a chart tells: each condition that it names, where, and how it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from app.domain.reading.assertions import Asserted, Assertion
from app.domain.reading.mentioned import MentionKind, kind_of_diagnosis
from app.reading.concepts import Concepts, Named
from app.reading.cues import bundled
from app.reading.mentions import Mention, mentions
from app.reading.notes import Note
from app.reading.sections import Section
from app.reading.sentences import sentences
from app.reading.stems import stems
from app.reading.things import Thing, things
from app.suggestions.kinds.medicines import medicines
from app.suggestions.telling.conditions import is_condition
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Told", "told"]

# From here on a wording only sends elsewhere, or names what has no code of its own.
_PLAINLY = 5
_NOT_HIS = (Assertion.ABSENT, Assertion.FAMILY, Assertion.OTHER, Assertion.HYPOTHETICAL)
_CAUSE = re.compile(r"\b(?:due to|secondary to|caused by|because of|associated|induced)\b", re.I)
_WORD = re.compile(r"\w+")

_APART = re.compile(
    r"\bwithout\b|\bfor (?:the )?(?:(?:past|last|about) )*[\w-]+ (?:days?|weeks?|months?|years?)\b"
    r"|\b(?:days?|weeks?|months?|years?) of\b|\byears?[ -]+old\b",
    re.I,
)
_WITHOUT = stems("without")


@dataclass(frozen=True, slots=True)
class Told:
    """A condition named in a section, and what is stated of it.

    ``medicine`` is the code for the long-term use of what is named, where that is a medicine.
    ``thing`` is set where a procedure, device, test, medicine or value is named.
    """

    mention: Mention
    section: str
    asserted: Asserted
    medicine: str = ""
    thing: MentionKind | None = None

    @property
    def is_beside(self) -> bool:
        """Tell whether it is told to the coder alone: no diagnosis rests on it."""
        return self.thing is not None and not self.mention.named and not self.medicine

    @property
    def kind(self) -> MentionKind:
        """What kind of thing it is."""
        if self.medicine:
            return MentionKind.MEDICATION
        return self.thing or kind_of_diagnosis(self.named.code if self.named else "")

    @property
    def named(self) -> Named | None:
        """The valid code that the words name most plainly, None where they name a header only."""
        valid = (each for each in self.mention.named if not each.is_header)
        return next((each for each in valid if each.rank < _PLAINLY), None)

    @property
    def is_present(self) -> bool:
        """Tell whether the patient has it, by the chart."""
        return self.asserted.assertion is Assertion.PRESENT


def told(
    text: str, found: Sequence[Section], concepts: Concepts, vocabulary: Vocabulary, on: date
) -> Iterator[Told]:
    """Yield everything that the chart names, sentence by sentence."""
    parts = [(part, one) for part in found for one in sentences(text, part.body, part.end)]
    note = Note(text, tuple(found), tuple(one for _, one in parts))
    for section, sentence in parts:
        start, end = sentence.start, sentence.end
        found_here = _mentioned(text, concepts, vocabulary, on, (start, end))
        taken = [
            (Mention(first, last, frozenset(), ()), code)
            for first, last, code in medicines(text, start, end)
        ]
        named = [
            (each, "")
            for each in found_here
            if is_condition(each.text(text)) and not _is_use(each, taken)
        ]
        named += taken
        beside = things(text, start, end, vocabulary, concepts.names)
        for mention, medicine in named:
            stands = _stands(note, mention, start, is_taken=bool(medicine))
            yield Told(mention, section.name, stands, medicine, _thing_of(mention, beside))
        yield from _beside(note, section, beside, [mention for mention, _ in named])


def _is_use(mention: Mention, taken: Sequence[tuple[Mention, str]]) -> bool:
    """Tell whether a mention only says that a medicine is taken that is told by itself."""
    codes = [each.code for each in mention.named[:1]]
    return any(
        code in codes and mention.start <= one.start and one.end <= mention.end
        for one, code in taken
    )


def _thing_of(mention: Mention, beside: Sequence[Thing]) -> MentionKind | None:
    """Return what a status names, such as the presence of a pacemaker (Z95.0)."""
    is_status = bool(mention.named) and mention.named[0].code.startswith("Z")
    kinds = (each.kind for each in beside if _covers(mention, each))
    return next(kinds, None) if is_status else None


def _beside(
    note: Note, section: Section, beside: Sequence[Thing], named: Sequence[Mention]
) -> Iterator[Told]:
    """Yield what is named beside conditions; within a condition it is a part of its name."""
    for each in beside:
        if not any(_covers(mention, each) for mention in named):
            stands = note.undertaken(each.start, each.end, each.kind)
            mention = Mention(each.start, each.end, frozenset(), ())
            yield Told(mention, section.name, stands, thing=each.kind)


def _covers(mention: Mention, thing: Thing) -> bool:
    return mention.start <= thing.start and thing.end <= mention.end


def _mentioned(
    text: str, concepts: Concepts, vocabulary: Vocabulary, on: date, within: tuple[int, int]
) -> Iterator[Mention]:
    """Yield what a sentence names, nothing of it across words that deny or tell a time.

    “Diverticulitis without abscess” is no abscess, and who has had a fever for three days no
    three-day fever.
    """
    for each in mentions(text, concepts, vocabulary, on, *within):
        apart = _APART.search(text, each.start, each.end)
        if apart is None or (each.stems >= _WITHOUT and apart[0].lower() == "without"):
            yield each
        else:
            for part in ((each.start, apart.start()), (apart.end(), each.end)):
                yield from _mentioned(text, concepts, vocabulary, on, part)


def _stands(note: Note, mention: Mention, start: int, *, is_taken: bool) -> Asserted:
    """Return how a thing stands; the cause of what is not there is not there by that.

    A medicine ``is_taken``: it may have been stopped, or only be thought of.
    """
    if is_taken:
        return note.undertaken(mention.start, mention.end, MentionKind.MEDICATION)
    family = _family().match(note.text, mention.start, mention.end)
    asserted = note.asserted(family.end() if family else mention.start, mention.end)
    if asserted.assertion is Assertion.PRESENT:
        return _of_effect(note, start, mention.end) or asserted
    return asserted


def _of_effect(note: Note, start: int, end: int) -> Asserted | None:
    """Return what is stated of that of which a mention is the cause, if that is not there."""
    for cause in reversed(list(_CAUSE.finditer(note.text, start, end))):
        words = list(_WORD.finditer(note.text, start, cause.start()))
        if words:
            effect = note.asserted(words[-1].start(), words[-1].end())
            if effect.assertion in _NOT_HIS:
                return effect
    return None


@cache
def _family() -> re.Pattern[str]:
    """Return the words that tell whose it is, which belong to no condition.

    “Family history of gout” and “mother had gout” are about gout.
    """
    relatives = "|".join(sorted(bundled().sets["relative"]))
    return re.compile(
        r"(?:family history (?:\w+ )?(?:of|for)"
        rf"|(?:(?:maternal|paternal) )?(?:{relatives}) (?:had|has|have|with))\s+(?=\S)",
        re.I,
    )
