"""The links of a page of the book: codes, levels, parts that open in place."""

import re
from collections.abc import Iterable
from html import escape

from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.icd10pcs.shapes import is_table
from app.domain.codes import System, has_shape
from app.ui.codes.visits import Visit

__all__ = [
    "CHILD",
    "FOLD",
    "LEVEL",
    "LINK",
    "SECTION",
    "SEVENTH",
    "SIDE",
    "anchor",
    "code_link",
    "has_page",
    "linked",
    "visit_of",
]

LINK = "code"
CHILD = "child"
SIDE = "side"
SEVENTH = "seventh"
LEVEL = "level"
FOLD = "fold"
SECTION = "section"
_CODE = rf"(?<![0-9A-Za-z.-]){CATEGORY}(?:\.[0-9A-Z]{{1,4}})?(?![0-9A-Za-z])"
_END = rf"{CATEGORY}(?:\.[0-9A-Z]{{1,4}})?(?![0-9A-Za-z])"
# “E08-E13” is a range and “E34.-” a stem: both can be nothing but codes.
_MENTION = re.compile(rf"({_CODE})(?:([-–])({_END})|(\.-))?")
_NAMED = re.compile(r"\b(?:(?:sub)?categor(?:y|ies)|codes?) $")
_BEFORE = 15


def has_page(code: str, system: System) -> bool:
    """Tell whether the book has a page of it: chapters and sections have none."""
    return has_shape(code, system) or (system is System.ICD_10_PCS and is_table(code))


def code_link(
    code: str, shown: str, scheme: str = LINK, system: System | None = None, tip: str = ""
) -> str:
    """Return a link to a code, of the system of the page unless another is named.

    ``shown`` is HTML.
    """
    path = f"{system}/{code}" if system else code
    title = f' title="{escape(tip)}"' if tip else ""
    return f'<a href="{scheme}:{escape(path)}"{title}>{shown}</a>'


def visit_of(path: str, system: System) -> Visit:
    """Return what a link to a code leads to, on a page of this system."""
    named, _, code = path.rpartition("/")
    return Visit(code, System(named) if named else system)


def anchor(source: str) -> str:
    """Return the place to which a link to a level, or a jump to a part, leads."""
    return f'<a name="{escape(source)}"></a>'


def linked(text: str, named: Iterable[str] | None = None) -> str:
    """Return a text as HTML whose codes of ICD-10-CM are links.

    A bare category such as B12 may be a word of medicine: with ``named``, only those are links
    that are named there or called a code or a category, have a dot, or are one end of a range.
    """
    known = None if named is None else frozenset(_codes(named))

    def link(match: re.Match[str]) -> str:
        first, dash, last, stem = match.groups()
        if dash:
            unbroken = "\N{NON-BREAKING HYPHEN}" if dash == "-" else dash
            return f"{code_link(first, first)}{unbroken}{code_link(last, last)}"
        before = match.string[max(0, match.start() - _BEFORE) : match.start()]
        is_code = known is None or stem or "." in first or first in known or _NAMED.search(before)
        return f"{code_link(first, first) if is_code else first}{stem or ''}"

    return _MENTION.sub(link, escape(text, quote=False))


def _codes(named: Iterable[str]) -> Iterable[str]:
    return (code for mention in named for code in re.findall(_CODE, mention))
