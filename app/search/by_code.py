"""Codes found by their own letters and digits."""

from collections.abc import Iterator

from app.domain.codes import spelled
from app.search.codetable import typed_code
from app.search.hits import Find
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["begun", "named"]

_MOST_PARTS = 12
_AROUND = ".,;:()[]"
_CATEGORY = 3


def begun(shelf: Shelf, text: str) -> Iterator[Find]:
    """Yield the codes that begin with what was typed, the code itself first."""
    bare = typed_code(text)
    for code in shelf.codes.beginning(bare) if bare else ():
        system, whole = shelf.codes.code(code)
        start = spelled(bare, system) if bare else ""
        why = f"code {whole}" if whole == start else f"code begins with {start}"
        yield Find(code, why, "code")


def named(shelf: Shelf, scope: Scope, text: str) -> Iterator[tuple[str, Find]]:
    """Yield the whole codes that stand among other words, each with the part that names it.

    A category without its dot is taken for a word, unless it may be claimed: N95 mask.
    """
    parts = text.split()[:_MOST_PARTS]
    for part in parts if len(parts) > 1 else ():
        bare = typed_code(part.strip(_AROUND))
        code = shelf.codes.exact(bare) if bare and len(bare) >= _CATEGORY else None
        if bare is None or code is None:
            continue
        find = Find(code, f"code {shelf.codes.code(code)[1]}", "code")
        hit = shelf.hit(scope, find)
        if hit and (hit.is_billable or len(bare) > _CATEGORY):
            yield part, find
