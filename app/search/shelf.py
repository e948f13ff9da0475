"""The opened parts of the index that a search reaches into."""

from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from app.domain.codes import System
from app.search.asking.asked import Asked, Term
from app.search.asking.kinship import Kinship
from app.search.asking.knowledge import Knowledge
from app.search.asking.words import indexed
from app.search.finding.kept import Kept
from app.search.finding.matching import Postings
from app.search.finding.sides import Sides
from app.search.making.codetable import CodeTable
from app.search.making.variants import Variants
from app.search.scope import Scope
from app.search.showing.hits import Find, Hit
from app.search.showing.index_words import shown_path

__all__ = ["Shelf"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything that the index knows."""

    knowledge: Knowledge
    kinship: Kinship
    codes: CodeTable
    variants: Variants
    postings: Postings
    modifiers: Postings
    sides: Sides
    kept: Kept = field(default_factory=Kept, repr=False, compare=False)

    def title(self, scope: Scope, code: int) -> int | None:
        """Return the number of the title that a code has in the scope, None when it has none."""
        if code not in scope.titles:
            printed = (number for number in self.variants.titles(code) if number in scope)
            scope.titles[code] = next(printed, None)
        return scope.titles[code]

    def hit(self, scope: Scope, find: Find) -> Hit | None:
        """Return a code as it is printed in the scope, None when it is not."""
        title = self.title(scope, find.code)
        if title is None:
            return None
        system, code = self.codes.code(find.code)
        text, is_billable = self.variants.text(title), scope.is_billable(title)
        return Hit(code, system, text, is_billable, find.why, find.via)

    def printed(self, docnum: int, asked: Asked) -> tuple[str, str]:
        """Return why a phrase is an answer, and by way of what."""
        source, origin = self.variants.printed(docnum)
        if source == "title":
            return self._titled(docnum, asked), "title"
        if source == "inclusion":
            return f"inclusion term: {self.variants.text(docnum)}", "inclusion"
        if source == "short":
            return f"short description: {self.variants.text(docnum)}", "title"
        if source == "name":
            return f"procedure name: {self.variants.text(docnum)}", "index"
        path = shown_path(self.variants.text(docnum), asked.terms)
        return f"Index: {path} ({origin})", "index"

    def _titled(self, docnum: int, asked: Asked) -> str:
        """Say that a title holds the words, and by which of them a procedure is known otherwise."""
        system, _ = self.codes.code(self.variants.code_of[docnum])
        if system is not System.ICD_10_PCS:
            return "title"
        title = indexed(self.variants.text(docnum))
        terms = (term for term in asked.needed if not _is_in(term, title))
        others = [term.typed for term in terms if self._is_beside(term, docnum)]
        return f"title; known by: {', '.join(others)}" if others else "title"

    def _is_beside(self, term: Term, docnum: int) -> bool:
        found = self.modifiers.any_of(term.spellings)
        found |= self.modifiers.beginning(term.start) if term.start else 0
        for way in term.ways:
            found |= reduce(or_, map(self.modifiers.any_of, way), 0)
        return bool(found >> docnum & 1)


def _is_in(term: Term, title: set[str]) -> bool:
    """Tell whether a title holds a term itself."""
    return (
        not title.isdisjoint(term.spellings)
        or any(all(not title.isdisjoint(word) for word in way) for way in term.ways)
        or bool(term.start and any(word.startswith(term.start) for word in title))
    )
