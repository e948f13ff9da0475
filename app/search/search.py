"""One search: from what was typed to the hits shown."""

from collections.abc import Iterator
from itertools import chain, islice

from app.domain.codes import spelled
from app.search.asked import understood
from app.search.by_code import begun, named
from app.search.by_some import with_some
from app.search.by_words import with_all
from app.search.codetable import typed_code
from app.search.hits import Find, Hit
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["search"]


def search(shelf: Shelf, scope: Scope, text: str, limit: int) -> tuple[str, list[Hit]]:
    """Return the words as they were understood, and at most ``limit`` hits.

    What begins a code is a code. Otherwise codes that stand among the words come first, then
    phrases with every word, then phrases with some of the words.
    """
    bare = typed_code(text)
    if bare and (hits := _shown(shelf, scope, begun(shelf, scope, bare), limit)):
        return spelled(bare, hits[0].system), hits
    codes, rest = named(shelf, scope, text)
    asked = understood(rest, shelf.lexicon, shelf.spelling)
    # B12 is a vitamin, but a code that is not printed must not turn into words like its digits.
    some = () if bare else with_some(shelf, scope, asked)
    finds = chain(codes.values(), with_all(shelf, scope, asked), some)
    hits = _shown(shelf, scope, finds, limit)
    if bare and not hits:
        return text.strip().upper(), []
    return " ".join([*codes, asked.shown]).strip(), hits


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
