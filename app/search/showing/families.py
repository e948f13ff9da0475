"""The families of ICD-10-CM codes: one condition on every side, with every 7th character."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from app.domain.codes import System, undotted
from app.domain.printed.families import Side
from app.search.asking.named import NOTHING_NAMED, Named
from app.search.making.remembered import Remembered
from app.search.making.siblings import FULL, Siblings
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.showing.hits import Family, Find, Hit

__all__ = ["Families"]

_KEPT = 1 << 15


class _Group(NamedTuple):
    """A family without the code that leads it; ``codes`` are all that stand in its row."""

    stem: int
    sides: Mapping[int, Side]
    named: tuple[Side, ...]
    chars: str
    size: int
    codes: tuple[int, ...]


class Families:
    """The families of one scope; what was worked out for one key is there for the next."""

    def __init__(self, shelf: Shelf, scope: Scope) -> None:
        self._shelf = shelf
        self._scope = scope
        self._siblings = Siblings(shelf, scope)
        self._group = Remembered(self._group_of, _KEPT).__getitem__

    def row(self, find: Find, hit: Hit, named: Named) -> tuple[Family, Sequence[int]]:
        """Return the family of a hit, led by the code that the query names, and all its codes."""
        if hit.system is not System.ICD_10_CM:
            return Family(hit), (find.code,)
        group = self._group(self._siblings.stem(find.code))
        if named is not NOTHING_NAMED:
            hit = self._led(find, hit, self._named(find.code, group, named))
        return self._family(hit, group), group.codes

    def below(self, family: Family) -> tuple[Family, ...]:
        """Return the rows of an opened family: one for each side, else for each 7th character."""
        code = self._shelf.codes.place(family.lead.system, family.lead.code)
        if code is None or not family.is_folded:
            return ()
        stem = self._siblings.stem(code)
        if family.sides:
            last = undotted(family.lead.code)[FULL - 1 :]
            sides = self._siblings.sides(stem)
            return tuple(self._side_row(each, last, family) for each in sides)
        rows = (self._plain_row(each, family) for each in self._siblings.sevenths(stem))
        return tuple(row for row in rows if row)

    def _side_row(self, stem: int, last: str, family: Family) -> Family:
        fulls = self._siblings.sevenths(stem)
        same = [code for code in fulls if last and self._siblings.bare(code).endswith(last)]
        rows = (self._plain_row(code, family) for code in (*same, stem, *fulls))
        # A side is one only where a code of it stands in the scope.
        row = next(filter(None, rows))
        of_side = self._group(stem)._replace(named=(), size=max(1, len(fulls)))
        return self._family(row.lead, of_side)

    def _plain_row(self, code: int, family: Family) -> Family | None:
        hit = self._shelf.hit(self._scope, Find(code, "", family.lead.via))
        return Family(hit) if hit else None

    @staticmethod
    def _family(lead: Hit, group: _Group) -> Family:
        is_one = not group.named and len(group.chars) < 2 and lead.is_billable
        return Family(lead, group.named, "" if is_one else group.chars, group.size)

    def _group_of(self, stem: int) -> _Group:
        sides = self._siblings.sides(stem)
        stems = tuple(sides) or (stem,)
        above = next(iter(self._shelf.codes.ancestors(stem)), stem)
        headers = (above,) if self._siblings.are_all(above, stems) else ()
        fulls = [self._siblings.sevenths(each) for each in stems]
        return _Group(
            stem,
            sides,
            tuple(dict.fromkeys(sides.values())),
            "".join(self._siblings.bare(code)[-1] for code in self._siblings.sevenths(stem)),
            sum(max(1, len(each)) for each in fulls),
            (*headers, *stems, *chain.from_iterable(fulls)),
        )

    def _named(self, code: int, group: _Group, named: Named) -> int:
        """Return the code of the family that has the side and the encounter of the query."""
        meant = self._stem_named(code, group, named)
        last = self._siblings.bare(code)[FULL - 1 :]
        fulls = self._siblings.sevenths(meant)
        if named.encounter:
            fulls = tuple(f for f in fulls if named.encounter in self._siblings.text(f)) or fulls
        same = [full for full in fulls if last and self._siblings.bare(full).endswith(last)]
        if code in fulls or (meant == group.stem and not named.encounter):
            return code
        return next(iter((*same, *(fulls if named.encounter else ()), meant)))

    def _stem_named(self, code: int, group: _Group, named: Named) -> int:
        stem, sides = group.stem, group.sides
        if named.sides and sides.get(stem) not in named.sides:
            return next((each for each, side in sides.items() if side in named.sides), stem)
        if code == stem or len(self._siblings.bare(code)) == FULL or not sides:
            return stem
        # A header above all sides says none of them.
        return next((each for each, side in sides.items() if side is Side.UNSPECIFIED), stem)

    def _led(self, find: Find, hit: Hit, lead: int) -> Hit:
        if lead == find.code:
            return hit
        # What the code that was found lacks, the one that leads may have.
        why = find.why.partition("; not found: ")[0]
        return self._shelf.hit(self._scope, Find(lead, why, find.via)) or hit
