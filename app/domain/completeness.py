"""Whether a document has the parts that its kind calls for, a signature and a date."""

import re
from dataclasses import dataclass

__all__ = ["Completeness", "DocumentRules", "PartRule", "checked", "rules_for"]

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


@dataclass(frozen=True, slots=True)
class PartRule:
    """A part of a document, and the headings under which it stands; with ``*`` they may go on."""

    name: str
    headings: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        """Tell whether a line of the text begins with one of the headings."""
        ways = "|".join(_pattern(heading) for heading in self.headings)
        pattern = rf"^[\W\d_]*(?:{ways})(?!\w)"
        return re.search(pattern, text, re.IGNORECASE | re.MULTILINE) is not None


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """The parts that a kind of document has; ``called`` are the words of its kind or title."""

    kind: str
    called: tuple[str, ...]
    parts: tuple[PartRule, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """What was looked for in a document; ``kind`` is empty where no rules fit it."""

    document_id: int
    title: str
    kind: str
    parts: tuple[tuple[str, bool], ...]
    is_signed: bool
    is_dated: bool
    has_text: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the parts that were not found."""
        return tuple(name for name, is_there in self.parts if not is_there)


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
        tuple((part.name, part.is_in(text)) for part in found.parts) if found else (),
        _SIGNED.search(text) is not None,
        _DATE.search(text) is not None,
        bool(text.strip()),
    )


def _pattern(heading: str) -> str:
    stem = heading.removesuffix("*")
    return re.escape(stem) + (r"\w*" if stem != heading else "")


def _names(way: str, called: str) -> bool:
    return re.search(rf"\b{re.escape(way)}\b", called) is not None
