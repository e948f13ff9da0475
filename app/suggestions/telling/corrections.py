"""What the coder has corrected of a reading: single places, and words that always stand so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.reading.assertions import Asserted, Assertion, Experiencer
from app.suggestions.telling.told import Told

__all__ = ["Corrections", "Place", "as_said"]

Place = tuple[int, int, int]
"""Page from 0, start and end on it, in code points."""

_OTHERS = (Assertion.FAMILY, Assertion.OTHER)


@dataclass(frozen=True, slots=True)
class Corrections:
    """How places stand, and how words do: by the words as said, and the section or empty for all.

    A place goes before words, and words in one section before words in all.
    """

    places: Mapping[Place, Assertion] = field(default_factory=dict)
    words: Mapping[tuple[str, str], Assertion] = field(default_factory=dict)

    def applied(self, told: Told, words: str, place: Place) -> Told:
        """Return what is told as the coder has it stand."""
        for held, assertion in self.places.items():
            if _share(held, place):
                return _standing(told, assertion, "your correction")
        said = as_said(words)
        for section in (told.section, ""):
            if (by_rule := self.words.get((said, section))) is not None:
                return _standing(told, by_rule, f"your rule for “{said}”")
        return told


def as_said(words: str) -> str:
    """Return words as rules have them: small letters, single blanks."""
    return " ".join(words.casefold().split())


def _share(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _standing(told: Told, assertion: Assertion, by: str) -> Told:
    asserted = Asserted(
        assertion,
        negated=assertion is Assertion.ABSENT,
        uncertain=assertion is Assertion.UNCERTAIN,
        historical=assertion is Assertion.HISTORICAL,
        hypothetical=assertion is Assertion.HYPOTHETICAL,
        experiencer=Experiencer.OTHER if assertion in _OTHERS else Experiencer.PATIENT,
        by=by,
    )
    return replace(told, asserted=asserted)
