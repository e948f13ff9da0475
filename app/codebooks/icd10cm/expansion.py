"""The 7-character codes, which the Tabular List does not print one by one."""

from collections.abc import Container, Iterable, Iterator

from typing_extensions import override

from app.codebooks.icd10cm.printed import Printed, Seventh
from app.codebooks.making.book import Book, Level
from app.domain.codes import System, spelled, undotted

__all__ = ["Plausible", "expanded"]

_STEM = 6


def expanded(printed: Iterable[Printed], listed: Container[str]) -> Iterator[Printed]:
    """Yield every printed level, and after each stem the 7-character codes made of it.

    ICD-10-CM I.A.4 and I.A.5: the stem is filled with X to six characters; the nearest
    definition above it gives the 7th. Only ``listed`` codes are made: not every value is
    valid with every stem (S06.1X7D is no code).
    """
    for place in list(printed):
        yield place
        if place.level is Level.CODE and not place.has_codes:
            yield from _children(place, listed)


def _children(stem: Printed, listed: Container[str]) -> Iterator[Printed]:
    bare = undotted(stem.name)
    if len(bare) > _STEM:
        return
    for seventh in _nearest(stem):
        code = bare.ljust(_STEM, "X") + seventh.char
        if code in listed:
            stem.has_codes = True
            name = spelled(code, System.ICD_10_CM)
            yield Printed(Level.CODE, stem, name, f"{stem.title}, {seventh.title}")


def _nearest(place: Printed | None) -> list[Seventh]:
    while place and not place.sevenths:
        place = place.parent
    return place.sevenths if place else []


class Plausible(Container[str]):
    """The 7-character codes to expect of a Tabular List that came without a list of codes.

    Where a neighbouring edition knows the stem, its codes are taken; a new stem has them all.
    """

    def __init__(self, neighbour: Book) -> None:
        codes = (undotted(place.key.name) for place in neighbour.places if place.is_billable)
        self._codes = {code for code in codes if len(code) > _STEM}
        self._stems = {code[:_STEM] for code in self._codes}

    @override
    def __contains__(self, code: object) -> bool:
        known = isinstance(code, str) and code[:_STEM] in self._stems
        return code in self._codes or not known
