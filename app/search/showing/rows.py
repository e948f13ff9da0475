"""What is taken of all that a search finds: each code once, in rows of one code or a family."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from app.search.asking.named import named_in
from app.search.asking.understood import Understood
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.families import Families
from app.search.showing.hits import Family, Find

__all__ = ["Take", "folded", "one_each"]

Take: TypeAlias = Callable[[Iterator[Find], Understood | None], list[Family]]
"""Takes the first of the rows that a search finds by the words as they were understood."""

# Codes of families that are shown already: a word of many injuries has thousands.
_MOST_FINDS = 600


def one_each(shelf: Shelf, scope: Scope, limit: int) -> Take:
    """Take a row for each code."""

    def take(finds: Iterator[Find], _meant: Understood | None) -> list[Family]:
        return list(islice(_rows(finds), max(limit, 0)))

    def _rows(finds: Iterator[Find]) -> Iterator[Family]:
        seen: set[int] = set()
        for find in finds:
            if find.code not in seen:
                seen.add(find.code)
                if hit := shelf.hit(scope, find):
                    yield Family(hit)

    return take


def folded(shelf: Shelf, scope: Scope, families: Families, limit: int) -> Take:
    """Take a row for each family."""

    def take(finds: Iterator[Find], meant: Understood | None) -> list[Family]:
        return list(islice(_rows(islice(finds, _MOST_FINDS), meant), max(limit, 0)))

    def _rows(finds: Iterator[Find], meant: Understood | None) -> Iterator[Family]:
        seen: set[int] = set()
        named = named_in(meant)
        for find in finds:
            if find.code in seen:
                continue
            seen.add(find.code)
            if hit := shelf.hit(scope, find):
                family, codes = families.row(find, hit, named)
                seen.update(codes)
                yield family

    return take
