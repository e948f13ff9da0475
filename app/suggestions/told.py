"""What a chart tells: each condition that it names, where, and how it stands."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from app.domain.assertions import Asserted, Assertion
from app.reading.assertion import Statement
from app.reading.concepts import Concepts, Named
from app.reading.mentions import Mention, mentions
from app.reading.sections import Section
from app.reading.sentences import sentences
from app.suggestions.medicines import medicines
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Told", "is_condition", "told"]

_FILE = Path(__file__).resolve().parents[2] / "resources" / "suggestions" / "no_condition.toml"
# From here on a wording only sends elsewhere, or names what has no code of its own.
_PLAINLY = 5
_NOT_HIS = (Assertion.ABSENT, Assertion.FAMILY, Assertion.OTHER, Assertion.HYPOTHETICAL)
# Words of the books that tell whose it is belong to no condition: “family history of gout”.
_FAMILY = re.compile(r"family history (?:\w+ )?(?:of|for)\s+(?=\S)", re.I)
_CAUSE = re.compile(r"\b(?:due to|secondary to|caused by|because of|associated|induced)\b", re.I)
_WORD = re.compile(r"\w+")
# A screening for a condition, or words of which a “no” in their midst denies the last.
_SPLIT = re.compile(
    r"\bscreen|colonoscopy|mammogra|\b(?:no|denies|negative for)\b|\bhistory of$", re.I
)


@dataclass(frozen=True, slots=True)
class Told:
    """A condition named in a section, and what is stated of it.

    ``medicine`` is the code for the long-term use of what is named, where that is a medicine.
    """

    mention: Mention
    section: str
    asserted: Asserted
    medicine: str = ""

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
    for section in found:
        for sentence in sentences(text, section.body, section.end):
            start, end = sentence.start, sentence.end
            found_here = mentions(text, concepts, vocabulary, on, start, end)
            named = [(each, "") for each in found_here if is_condition(each.text(text))]
            named += [
                (Mention(first, last, frozenset(), ()), code)
                for first, last, code in medicines(text, start, end)
            ]
            if named:
                statement = Statement.of(text[start:end], section.name)
                yield from _stated(text, start, section.name, statement, named)


def _stated(
    text: str, start: int, section: str, statement: Statement, named: Sequence[tuple[Mention, str]]
) -> Iterator[Told]:
    """Yield what one sentence tells; the cause of what is not there is not there by that."""
    for mention, medicine in named:
        family = _FAMILY.match(text, mention.start, mention.end)
        begun = family.end() if family else mention.start
        asserted = statement.asserted(begun - start, mention.end - start)
        if asserted.assertion is Assertion.PRESENT:
            asserted = _of_effect(text, start, mention.end, statement) or asserted
        yield Told(mention, section, asserted, medicine)


def _of_effect(text: str, start: int, end: int, statement: Statement) -> Asserted | None:
    """Return what is stated of that of which a mention is the cause, if that is not there."""
    for cause in reversed(list(_CAUSE.finditer(text, start, end))):
        words = list(_WORD.finditer(text, start, cause.start()))
        if words:
            effect = statement.asserted(words[-1].start() - start, words[-1].end() - start)
            if effect.assertion in _NOT_HIS:
                return effect
    return None


def is_condition(words: str) -> bool:
    """Tell whether words name more than a test, a screening or a denial."""
    return not _SPLIT.search(words) and " ".join(words.lower().split()) not in _no_conditions()


@cache
def _no_conditions() -> frozenset[str]:
    return frozenset(tomllib.loads(_FILE.read_text("utf-8"))["words"])
