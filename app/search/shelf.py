"""The opened parts of the index that a search reaches into."""

from dataclasses import dataclass

from app.search.asked import Asked
from app.search.codetable import CodeTable
from app.search.hits import Find, Hit
from app.search.index_words import shown_path
from app.search.kinship import Kinship
from app.search.knowledge import Knowledge
from app.search.matching import Postings
from app.search.scope import Scope
from app.search.variants import Variants

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

    def title(self, scope: Scope, code: int) -> int | None:
        """Return the number of the title that a code has in the scope, None when it has none."""
        return next((number for number in self.variants.titles(code) if number in scope), None)

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
            return "title", "title"
        if source == "inclusion":
            return f"inclusion term: {self.variants.text(docnum)}", "inclusion"
        if source == "short":
            return f"short description: {self.variants.text(docnum)}", "title"
        path = shown_path(self.variants.text(docnum), asked.terms)
        return f"Index: {path} ({origin})", "index"
