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
# A screening for a condition, or words of which a “no” in their midst denies the last.
_SPLIT = re.compile(r"\bscreen|colonoscopy|mammogra|\b(?:no|denies|negative for)\b", re.I)


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
            statement = Statement.of(text[start:end], section.name) if named else None
            for mention, medicine in named:
                if statement is not None:
                    place = (mention.start - start, mention.end - start)
                    yield Told(mention, section.name, statement.asserted(*place), medicine)


def is_condition(words: str) -> bool:
    """Tell whether words name more than a test, a screening or a denial."""
    return not _SPLIT.search(words) and " ".join(words.lower().split()) not in _no_conditions()


@cache
def _no_conditions() -> frozenset[str]:
    return frozenset(tomllib.loads(_FILE.read_text("utf-8"))["words"])
