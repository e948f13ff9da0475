"""The families of ICD-10-CM codes: one condition on every side, with every 7th character."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from app.domain.books import Titled
from app.domain.codes import System, undotted
from app.domain.families import Side, sides_of
from app.search.hits import Family, Find, Hit
from app.search.named import NOTHING_NAMED, Named
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["Families"]

_FULL = 7
_KEPT = 1 << 15
_MAY_HAVE_SIDES = re.compile(r"right|left|lateral|unspecified", re.IGNORECASE)


class _Group(NamedTuple):
    """A family without the code that leads it; ``codes`` are all that stand in its row."""

    stem: int
    sides: Mapping[int, Side]
    named: tuple[Side, ...]
    chars: str
    count: int
    codes: tuple[int, ...]


class Families:
    """The families of one scope; what was worked out for one key is there for the next."""

    def __init__(self, shelf: Shelf, scope: Scope) -> None:
        self._shelf = shelf
        self._scope = scope
        self._stem = lru_cache(_KEPT)(self._stem_of)
        self._sevenths = lru_cache(_KEPT)(self._sevenths_of)
        self._sides = lru_cache(_KEPT)(self._sides_of)
        self._group = lru_cache(_KEPT)(self._group_of)

    def row(self, find: Find, hit: Hit, named: Named) -> tuple[Family, Sequence[int]]:
        """Return the family of a hit, led by the code that the query names, and all its codes."""
        if hit.system is not System.ICD_10_CM:
            return Family(hit), (find.code,)
        group = self._group(self._stem(find.code))
        if named is not NOTHING_NAMED:
            hit = self._led(find, hit, self._named(find.code, group, named))
        return self._family(hit, group), group.codes

    def below(self, family: Family) -> tuple[Family, ...]:
        """Return the rows of an opened family: one for each side, else for each 7th character."""
        code = self._shelf.codes.place(family.lead.system, family.lead.code)
        if code is None or not family.is_folded:
            return ()
        stem = self._stem(code)
        if family.sides:
            last = undotted(family.lead.code)[_FULL - 1 :]
            rows = [self._side_row(each, last, family) for each in self._sides(stem)]
        else:
            rows = [self._plain_row(each, family) for each in self._sevenths(stem)]
        return tuple(row for row in rows if row)

    def _side_row(self, stem: int, last: str, family: Family) -> Family | None:
        fulls = self._sevenths(stem)
        same = [code for code in fulls if last and self._bare(code).endswith(last)]
        rows = (self._plain_row(code, family) for code in (*same, stem, *fulls))
        row = next(filter(None, rows), None)
        if row is None:
            return None
        of_side = self._group(stem)._replace(named=(), count=max(1, len(fulls)))
        return self._family(row.lead, of_side)

    def _plain_row(self, code: int, family: Family) -> Family | None:
        hit = self._shelf.hit(self._scope, Find(code, "", family.lead.via))
        return Family(hit) if hit else None

    @staticmethod
    def _family(lead: Hit, group: _Group) -> Family:
        is_one = not group.named and len(group.chars) < 2 and lead.is_billable
        return Family(lead, group.named, "" if is_one else group.chars, group.count)

    def _group_of(self, stem: int) -> _Group:
        sides = self._sides(stem)
        stems = tuple(sides) or (stem,)
        above = next(self._shelf.codes.ancestors(stem), stem)
        headers = (above,) if self._is_all(above, stems) else ()
        fulls = [self._sevenths(each) for each in stems]
        return _Group(
            stem,
            sides,
            tuple(dict.fromkeys(sides.values())),
            "".join(self._bare(code)[-1] for code in self._sevenths(stem)),
            sum(max(1, len(each)) for each in fulls),
            (*headers, *stems, *chain.from_iterable(fulls)),
        )

    def _named(self, code: int, group: _Group, named: Named) -> int:
        """Return the code of the family that has the side and the encounter of the query."""
        meant = self._stem_named(code, group, named)
        last = self._bare(code)[_FULL - 1 :]
        fulls = self._sevenths(meant)
        if named.encounter:
            fulls = tuple(f for f in fulls if named.encounter in self._text(f)) or fulls
        same = [full for full in fulls if last and self._bare(full).endswith(last)]
        if code in fulls or (meant == group.stem and not named.encounter):
            return code
        return next(iter((*same, *(fulls if named.encounter else ()), meant)))

    def _stem_named(self, code: int, group: _Group, named: Named) -> int:
        stem, sides = group.stem, group.sides
        if named.sides and sides.get(stem) not in named.sides:
            return next((each for each, side in sides.items() if side in named.sides), stem)
        if code == stem or len(self._bare(code)) == _FULL or not sides:
            return stem
        # A header above all sides says none of them.
        return next((each for each, side in sides.items() if side is Side.UNSPECIFIED), stem)

    def _led(self, find: Find, hit: Hit, lead: int) -> Hit:
        if lead == find.code:
            return hit
        # What the code that was found lacks, the one that leads may have.
        why = find.why.partition("; not found: ")[0]
        return self._shelf.hit(self._scope, Find(lead, why, find.via)) or hit

    def _stem_of(self, code: int) -> int:
        """Return the code without its 7th character; of a header of sides alone the first side."""
        codes = self._shelf.codes
        if len(self._bare(code)) == _FULL:
            return next(codes.ancestors(code), code)
        first = next(codes.below(code), code)
        if first == code or len(self._bare(first)) == _FULL:
            return code
        return first if self._is_all(code, self._sides(first)) else code

    def _is_all(self, header: int, stems: Collection[int]) -> bool:
        below = [code for code in self._shelf.codes.below(header) if self._text(code)]
        return bool(below) and all(code in stems for code in below)

    def _sevenths_of(self, stem: int) -> tuple[int, ...]:
        return tuple(
            code
            for code in self._shelf.codes.below(stem)
            if len(self._bare(code)) == _FULL
            if self._shelf.title(self._scope, code) is not None
        )

    def _sides_of(self, stem: int) -> Mapping[int, Side]:
        """Return the codes of every side that there is; the side may stand in any character."""
        codes, step, rest = self._shelf.codes, stem, ""
        if not _MAY_HAVE_SIDES.search(self._text(stem)):
            return {}
        above = next(codes.ancestors(step), None)
        while above is not None:
            # What is bilateral often stands one level higher: M16.0 beside M16.11 and M16.12.
            higher = next(codes.ancestors(above), None)
            beside = self._titled_below(above)
            sides = sides_of(codes.code(step)[1], beside, self._titled_below(higher))
            found = dict(self._placed(sides, rest))
            if len(found) > 1:
                return found
            rest = self._bare(step)[len(self._bare(above)) :] + rest
            step, above = above, higher
        return {}

    def _placed(self, sides: Mapping[str, Side], rest: str) -> Iterator[tuple[int, Side]]:
        """Yield those of the codes that there are with the same characters after the side."""
        for begun, side in sides.items():
            code = self._shelf.codes.place(System.ICD_10_CM, begun + rest)
            if code is not None and self._is_there(code):
                yield code, side

    def _is_there(self, stem: int) -> bool:
        return self._shelf.title(self._scope, stem) is not None or bool(self._sevenths(stem))

    def _titled_below(self, header: int | None) -> list[Titled]:
        if header is None:
            return []
        below = (code for code in self._shelf.codes.below(header))
        return [
            Titled(self._shelf.codes.code(code)[1], text)
            for code in below
            if len(self._bare(code)) < _FULL
            if (text := self._text(code))
        ]

    def _text(self, code: int) -> str:
        """Return the title of the date, filtered or not, empty where the code is not printed."""
        variants = self._shelf.variants
        printed = (n for n in variants.titles(code) if self._scope.is_printed(n))
        return next((variants.text(docnum) for docnum in printed), "")

    def _bare(self, code: int) -> str:
        return undotted(self._shelf.codes.code(code)[1])
