"""One search: from what was typed to the hits shown."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

from app.domain.codes import spelled
from app.search.by_code import begun, named
from app.search.by_some import with_some
from app.search.by_words import with_all
from app.search.codetable import typed_code
from app.search.hits import Find, Hit
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.understood import Understood, understood
from app.search.wording import PLAIN, Wording

__all__ = ["search"]


def search(
    shelf: Shelf, scope: Scope, text: str, limit: int, wording: Wording = PLAIN
) -> tuple[Understood | None, str, list[Hit]]:
    """Return how the words were understood, the words as searched, and at most ``limit`` hits.

    What begins a code is a code. Otherwise codes that stand among the words come first, then
    phrases with every word, then phrases with some of the words.
    """
    bare = typed_code(text)
    if bare and (hits := _shown(shelf, scope, begun(shelf, scope, bare), limit)):
        return None, spelled(bare, hits[0].system), hits
    codes, rest = named(shelf, scope, text)
    meant = understood(rest, shelf.knowledge, wording)
    # B12 is a vitamin, but a code that is not printed must not turn into words like its digits.
    stages = (with_all,) if bare else (with_all, with_some)
    finds = (_in_turn([stage(shelf, scope, asked) for asked in meant.readings]) for stage in stages)
    hits = _shown(shelf, scope, chain(codes.values(), *finds), limit)
    if bare and not hits:
        return None, text.strip().upper(), []
    return meant, " ".join([*codes, meant.searched_as]).strip(), hits


def _in_turn(readings: Sequence[Iterator[Find]]) -> Iterator[Find]:
    """Take from each reading in turn: none of the senses of an abbreviation hides the others."""
    return (find for finds in zip_longest(*readings) for find in finds if find)


def _shown(shelf: Shelf, scope: Scope, finds: Iterator[Find], limit: int) -> list[Hit]:
    return list(islice(_hits(shelf, scope, finds), max(limit, 0)))


def _hits(shelf: Shelf, scope: Scope, finds: Iterator[Find]) -> Iterator[Hit]:
    seen: set[int] = set()
    for find in finds:
        if find.code in seen:
            continue
        seen.add(find.code)
        if hit := shelf.hit(scope, find):
            yield hit
