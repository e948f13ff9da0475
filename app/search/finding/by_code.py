"""Codes found by their own letters and digits."""

from collections.abc import Iterator

from app.domain.codes import spelled
from app.search.making.codetable import typed_code
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Find

__all__ = ["begun", "named"]

_MOST_PARTS = 12
_AROUND = ".,;:()[]"
_CATEGORY = 3


def begun(shelf: Shelf, scope: Scope, bare: str) -> Iterator[Find]:
    """Yield the codes that begin so, without dot, the code itself first."""
    if not scope.phrases:
        return
    for code in shelf.codes.beginning(bare, scope.systems):
        system, whole = shelf.codes.code(code)
        start = spelled(bare, system)
        why = f"code {whole}" if whole == start else f"code begins with {start}"
        yield Find(code, why, "code")


def named(shelf: Shelf, scope: Scope, text: str) -> tuple[dict[str, Find], str]:
    """Return the whole codes that stand among other words, as typed, and the text without them.

    A category without its dot is taken for a word, unless it may be claimed: N95 mask.
    """
    parts = text.split()
    if len(parts) < 2:  # One part alone is a code or a word, not both.
        return {}, text
    found = ((part, _named(shelf, scope, part)) for part in parts[:_MOST_PARTS])
    codes = {part: find for part, find in found if find}
    if not codes:
        return {}, text
    rest = " ".join(part for part in parts if part not in codes)
    return codes, f"{rest} " if text[-1].isspace() else rest


def _named(shelf: Shelf, scope: Scope, part: str) -> Find | None:
    bare = typed_code(part.strip(_AROUND))
    if bare is None or len(bare) < _CATEGORY:
        return None
    code = shelf.codes.exact(bare, scope.systems)
    if code is None:
        return None
    find = Find(code, f"code {shelf.codes.code(code)[1]}", "code")
    hit = shelf.hit(scope, find)
    return find if hit and (hit.is_billable or len(bare) > _CATEGORY) else None
