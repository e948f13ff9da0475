"""Where the Index sends a coder: ``see Infarct, myocardium``, by main term, then comma by comma."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile

from app.codebooks.icd10cm.index.columns import behavior_column
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, code_cell, forms_of

__all__ = ["Terms", "Way", "category_of", "names_of", "way_of"]

_BY = re.compile(r"\b(?:by|or the)\b.*")
_NOT_ESSENTIAL = re.compile(r"\([^()]*\)|\b(?:nec|nos)\b|-\B")
_PLURAL = re.compile(r"(?<=[a-z]{3})(?<![us])s\b")
_CATEGORY = re.compile(r"(?:sub)?category (\S+)")
_TABLE = re.compile(r"table of neoplasms?|neoplasms?")
_NEOPLASM = "neoplasm"
# “Heart, see condition” sends to whatever is wrong with it.
_CONDITION = "condition"
_WITH = "with"
_LONGEST_CHAIN = 5
_SHORTEST_CODE = 3


@dataclass(frozen=True, slots=True)
class Way:
    """What the words of a reference ask for: the parts of a path, and a column of a table."""

    parts: tuple[str, ...]
    column: int | None = None


@dataclass(slots=True)
class _Node:
    """A term among the others of its volume, found by its words."""

    number: int
    below: dict[str, list["_Node"]] = field(default_factory=dict)


class Terms:
    """The terms of one volume as references name them."""

    def __init__(self, terms: Sequence[IndexTerm]) -> None:
        self._terms = terms
        self._top = _Node(-1)
        line = [self._top]
        for number, term in enumerate(terms):
            node = _Node(number)
            line = [*line[: term.level + 1], node]
            for name in names_of(term):
                line[term.level].below.setdefault(name, []).append(node)

    def seen_from(self, number: int) -> tuple[IndexCode, ...]:
        """Return the codes to which a term without codes refers, if need be in several steps."""
        for _ in range(_LONGEST_CHAIN):
            reference = self._terms[number].reference
            target = self.found(way_of(reference).parts)
            if target is None:
                return category_of(reference)
            if codes := self.codes_at(target):
                return codes
            number = target
        return ()

    def codes_at(self, number: int) -> tuple[IndexCode, ...]:
        """Return the codes of a term, else what all codes below it begin with."""
        term = self._terms[number]
        if term.codes or term.see:
            return term.codes
        start = _shared_start([code.code for code in self._below(number)])
        return (IndexCode(1, start, is_stem=True),) if len(start) >= _SHORTEST_CODE else ()

    def found(self, parts: Sequence[str]) -> int | None:
        """Return the number of the term at the end of a path, None where there is none."""
        node = next(_ends(self._top, tuple(parts)), self._top)
        return None if node is self._top else node.number

    def _below(self, number: int) -> Iterator[IndexCode]:
        level = self._terms[number].level
        for at in range(number + 1, len(self._terms)):
            if self._terms[at].level <= level:
                return
            yield from self._terms[at].codes


def way_of(reference: str) -> Way:
    """Take a reference apart; ``by site`` is left to the coder, a behavior is a column."""
    parts = [_plain(part) for part in _parts(reference)]
    named = tuple(part for part in parts if part and part != _CONDITION)
    if not named or not _TABLE.fullmatch(named[0]):
        return Way(named)
    columns = [column for part in named if (column := behavior_column(part))]
    sites = tuple(part for part in named[1:] if behavior_column(part) is None)
    return Way((_NEOPLASM, *sites), max(columns, default=None))


def category_of(reference: str) -> tuple[IndexCode, ...]:
    """Return the category that a reference names instead of a term: ``category M01``.

    One that names no code, such as ``category of rope``, leads nowhere.
    """
    if found := _CATEGORY.fullmatch(reference):
        with suppress(ValueError):
            return (IndexCode(1, code_cell(found[1])[0], is_stem=True),)
    return ()


def _shared_start(codes: Sequence[str]) -> str:
    first, last = min(codes, default=""), max(codes, default="")
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(one for one, _ in shared).rstrip(".")


def _parts(reference: str) -> list[str]:
    return [_BY.sub("", part) for part in reference.split(",")]


def _ends(node: _Node, parts: tuple[str, ...]) -> Iterator[_Node]:
    """Yield the terms at the end of a path, those of the longest names first."""
    if not parts:
        yield node
    for end in range(len(parts), 0, -1):
        for below in _called(node, " ".join(parts[:end])):
            yield from _ends(below, parts[end:])


def _called(node: _Node, name: str) -> Sequence[_Node]:
    """Return the subterms of a name, else the one that begins so: “acute or subacute”.

    ICD-10-CM I.A.15: what stands below “with” is looked at first.
    """
    above = (*node.below.get(_WITH, ()), node)
    called = [below for each in above for below in each.below.get(name, ())]
    if called or node.number < 0:
        return called
    begun = [below[0] for other, below in node.below.items() if other.startswith(f"{name} ")]
    return begun if len(begun) == 1 else ()


def names_of(term: IndexTerm) -> set[str]:
    """Return what a reference may call a term: all of its title, or one of its comma parts."""
    parts = term.title.split(",") if term.level else forms_of(term.title)
    return {_plain(name) for name in (term.title, *parts)}


# The same words, such as “with” and “left”, stand below very many terms.
@lru_cache(maxsize=1 << 12)
def _plain(text: str) -> str:
    bare = _NOT_ESSENTIAL.sub(" ", text.lower().replace("(s)", "").replace(",", " "))
    return _PLURAL.sub("", " ".join(bare.split()))
