"""Whether a document has the parts that its kind calls for, a signature and a date."""

import re
from dataclasses import dataclass
from datetime import date

from app.domain.chart.headings import Headings
from app.domain.chart.signatures import is_dated, is_only_dictated, is_signed

__all__ = [
    "Completeness",
    "DocumentRules",
    "Looked",
    "PartFound",
    "PartRule",
    "checked",
    "rules_for",
]


@dataclass(frozen=True, slots=True)
class PartRule:
    """A part of a document, and the headings under which it stands; see `Headings.has`.

    What is ``said`` anywhere shows it too. A part that is written only ``if_any`` there was,
    such as blood loss, is not missed.
    """

    name: str
    headings: tuple[str, ...]
    if_any: bool = False
    said: tuple[str, ...] = ()

    def is_in(self, headings: Headings) -> bool:
        """Tell whether a document has the part."""
        return headings.has(self.headings) or headings.says(self.said)


@dataclass(frozen=True, slots=True)
class PartFound:
    """A part that was looked for; one ``if_any`` may be absent from a whole document."""

    name: str
    is_there: bool
    if_any: bool = False

    @property
    def is_missing(self) -> bool:
        """Tell whether the part ought to be there."""
        return not self.is_there and not self.if_any


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """The parts that a kind of document has; ``called`` are the words of its kind or title.

    A document that is called otherwise is known by its headings: one of each group of ``known_by``.
    Words of ``hinted`` say too little by themselves, and one of these groups is enough with them.
    """

    kind: str
    called: tuple[str, ...]
    parts: tuple[PartRule, ...]
    source: str
    known_by: tuple[tuple[str, ...], ...] = ()
    hinted: tuple[str, ...] = ()

    def is_known(self, headings: Headings) -> bool:
        """Tell whether a document is of this kind, whatever it is called."""
        return bool(self.known_by) and all(map(headings.has, self.known_by))

    def is_hinted(self, called: str, headings: Headings) -> bool:
        """Tell whether what a document is called and how it is written agree."""
        return _is_called(called, self.hinted) and any(map(headings.has, self.known_by))


@dataclass(frozen=True, slots=True)
class Completeness:
    """What was looked for in a document; ``kind`` is empty where no rules fit it.

    ``source`` says who asks for the parts. The date of a birth is no date of a document.
    """

    document_id: int
    title: str
    kind: str
    parts: tuple[PartFound, ...]
    is_signed: bool
    is_dated: bool
    has_text: bool = True
    source: str = ""
    is_only_dictated: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the parts that were not found and ought to be there."""
        return tuple(part.name for part in self.parts if part.is_missing)


@dataclass(frozen=True, slots=True)
class Looked:
    """A document that is looked at; ``on`` is the date that came with it, if any."""

    id: int
    title: str
    kind: str
    text: str
    on: date | None = None


def rules_for(
    kind: str, title: str, headings: Headings, rules: tuple[DocumentRules, ...]
) -> DocumentRules | None:
    """Return the rules of a document’s kind, None without one.

    The kind that it came with counts first, then its title, then how it is written.
    """
    ways = (
        lambda each: _is_called(kind, each.called),
        lambda each: _is_called(title, each.called),
        lambda each: each.is_hinted(f"{kind} {title}", headings),
        lambda each: each.is_known(headings),
    )
    return next((each for way in ways for each in rules if way(each)), None)


def checked(looked: Looked, rules: tuple[DocumentRules, ...]) -> Completeness:
    """Look in a document for what its kind calls for, a signature and a date."""
    text = looked.text
    headings = Headings.of(text)
    found = rules_for(looked.kind, looked.title, headings, rules)
    return Completeness(
        looked.id,
        looked.title,
        found.kind if found else "",
        tuple(_found(part, headings) for part in found.parts) if found else (),
        is_signed(text),
        looked.on is not None or is_dated(text),
        bool(text.strip()),
        found.source if found else "",
        is_only_dictated(text),
    )


def _found(part: PartRule, headings: Headings) -> PartFound:
    return PartFound(part.name, part.is_in(headings), part.if_any)


def _is_called(called: str, words: tuple[str, ...]) -> bool:
    bare = called.casefold()
    return any(re.search(rf"\b{re.escape(word)}\b", bare) for word in words)
