"""How a thing that the chart says stands, in a word, a letter and a line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.abstracting.said_places import SaidPlace
from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.domain.reading.suggestions import Said
from app.ui.abstract.said_kinds import kind_word

__all__ = [
    "KEYS",
    "counted",
    "letter_of",
    "spoken_place",
    "stands_word",
    "stood",
    "where_words",
    "why_lines",
]

KEYS = {
    "P": Assertion.PRESENT,
    "A": Assertion.ABSENT,
    "U": Assertion.UNCERTAIN,
    "H": Assertion.HISTORICAL,
    "?": Assertion.HYPOTHETICAL,
    "F": Assertion.FAMILY,
    "O": Assertion.OTHER,
}
"""The letter of each assertion, in lists and on the pages, is also the key that corrects to it."""

# What the reading says where not words but their section decided.
_BY_PLACE = "section "
_DONE = frozenset({MentionKind.PROCEDURE, MentionKind.TEST})
_LETTERS = {assertion: letter for letter, assertion in KEYS.items()}


def letter_of(assertion: Assertion) -> str:
    """Return the letter by which an assertion is told without colour."""
    return _LETTERS[assertion]


def stood(said: Said) -> str:
    """Return how a thing said stands."""
    return stands_word(said.assertion, said.kind)


def stands_word(assertion: Assertion, kind: MentionKind = MentionKind.CONDITION) -> str:
    """Return how a thing of a kind stands: what is to be done is planned, not hypothetical."""
    if kind in _DONE and assertion is Assertion.HYPOTHETICAL:
        return _said("planned")
    return {
        Assertion.PRESENT: _said("present"),
        Assertion.ABSENT: _said("absent"),
        Assertion.UNCERTAIN: _said("uncertain"),
        Assertion.HISTORICAL: _said("historical"),
        Assertion.HYPOTHETICAL: _said("hypothetical"),
        Assertion.FAMILY: _said("family"),
        Assertion.OTHER: _said("other person"),
    }[assertion]


def counted(assertions: Sequence[Assertion], kind: MentionKind = MentionKind.CONDITION) -> str:
    """Return how many places stand in which way, such as ``3 present, 1 absent``."""
    there = [each for each in Assertion if each in assertions]
    return ", ".join(f"{assertions.count(each)} {stands_word(each, kind)}" for each in there)


def where_words(place: SaidPlace) -> list[str]:
    """Return where a thing is said, and what is to be known of that place."""
    found = [_said("page {0}").format(place.span.page + 1), place.said.section, place.document]
    if place.said.kind is not MentionKind.CONDITION:
        found.insert(1, kind_word(place.said.kind))
    if place.is_machine_read:
        found.append(_said("machine-read"))
    if place.copied_from:
        found.append(_said("carried forward"))
    if place.correction is not None:
        found.append(_said("corrected"))
    return [part for part in found if part]


def spoken_place(place: SaidPlace) -> str:
    """Return what a screen reader says of a place."""
    stands = f"{place.said.text}: {stood(place.said)}"
    return ", ".join((stands, *where_words(place), place.line.text))


def why_lines(place: SaidPlace) -> list[str]:
    """Return why a thing stands as it does, and what follows from that in this setting."""
    said = place.said
    stands = stood(said)
    found = [
        _said("“{0}” is {1}: {2}.").format(" ".join(said.text.split()), stands, _reason(place)),
        place.follows,
    ]
    if place.copied_from:
        found.append(_said("Word for word in an earlier note: {0}.").format(place.copied_from))
    if place.is_machine_read:
        found.append(_said("A machine read this page; nobody has verified its words."))
    return [line for line in found if line]


def _reason(place: SaidPlace) -> str:
    said = place.said
    section = said.section or _said("a part without heading")
    if place.correction is not None:
        return _said("your correction")
    if not said.by:
        return _said("nothing in {0} speaks against it").format(section)
    if said.by.startswith(_BY_PLACE):
        return _said("by the {0}").format(said.by)
    if said.by.startswith("“"):
        return _said("because of {0}, in {1}").format(said.by, section)
    return _said("{0}, in {1}").format(said.by, section)


def _said(text: str) -> str:
    return QCoreApplication.translate("said", text)
