"""Whether a document has the parts that its kind calls for, a signature and a date."""

import re
from dataclasses import dataclass

__all__ = ["Completeness", "DocumentRules", "PartFound", "PartRule", "checked", "rules_for"]

_SIGNED = re.compile(
    r"electronically (?:signed|authenticated|verified)|/e?s/|\bsigned (?:by|on|electronically)"
    r"|^\W*signature[^\w\n]+[^\W_]|authenticated by|attested by",
    re.IGNORECASE | re.MULTILINE,
)
_DATE = re.compile(
    r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4})\b",
    re.IGNORECASE,
)

_BIRTH = re.compile(
    r"\b(?:dob\b|d\.o\.b\.|birth ?date\b|date of birth\b|born\b)\W{0,8}(?:on )?" + _DATE.pattern,
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PartRule:
    """A part of a document, and the headings under which it stands; with ``*`` they may go on.

    A part that is written only ``if_any`` there was, such as blood loss, is not missed.
    """

    name: str
    headings: tuple[str, ...]
    if_any: bool = False

    def is_in(self, text: str) -> bool:
        """Tell whether a line begins with one of the headings, or has one with its colon."""
        ways = "|".join(_pattern(heading) for heading in self.headings)
        pattern = rf"^[\W\d_]*(?:{ways})(?!\w)|(?:[·|;,]|\s{{2}})\s*(?:{ways})\s*:"
        return re.search(pattern, text, re.IGNORECASE | re.MULTILINE) is not None


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
    """The parts that a kind of document has; ``called`` are the words of its kind or title."""

    kind: str
    called: tuple[str, ...]
    parts: tuple[PartRule, ...]
    source: str


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

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the parts that were not found and ought to be there."""
        return tuple(part.name for part in self.parts if part.is_missing)


def rules_for(called: str, rules: tuple[DocumentRules, ...]) -> DocumentRules | None:
    """Return the rules of the kind that a document is called by, None without one."""
    bare = called.casefold()
    return next((each for each in rules if any(_names(way, bare) for way in each.called)), None)


def checked(
    document_id: int, title: str, kind: str, text: str, rules: tuple[DocumentRules, ...]
) -> Completeness:
    """Look in a document for what its kind calls for; its title tells the kind where none is."""
    found = rules_for(kind, rules) or rules_for(title, rules)
    return Completeness(
        document_id,
        title,
        found.kind if found else "",
        tuple(_looked(part, text) for part in found.parts) if found else (),
        _SIGNED.search(text) is not None,
        _DATE.search(_BIRTH.sub("", text)) is not None,
        bool(text.strip()),
        found.source if found else "",
    )


def _looked(part: PartRule, text: str) -> PartFound:
    return PartFound(part.name, part.is_in(text), part.if_any)


def _pattern(heading: str) -> str:
    stem = heading.removesuffix("*")
    return re.escape(stem) + (r"\w*" if stem != heading else "")


def _names(way: str, called: str) -> bool:
    return re.search(rf"\b{re.escape(way)}\b", called) is not None
