"""The 7-character codes, which the Tabular List does not print one by one."""

from collections.abc import Iterable, Iterator

from app.codebooks.book import Level
from app.codebooks.icd10cm.printed import Printed, Seventh
from app.domain.codes import System, spelled, undotted

__all__ = ["expanded"]

_STEM = 6


def expanded(printed: Iterable[Printed], listed: frozenset[str]) -> Iterator[Printed]:
    """Yield every printed level, and after each stem the 7-character codes made of it.

    ICD-10-CM I.A.4 and I.A.5: the stem is filled with X to six characters; the nearest
    definition above it gives the 7th. Only ``listed`` codes are made: not every value is
    valid with every stem (S06.1X7D is no code).
    """
    for place in list(printed):
        yield place
        if place.level is Level.CODE and not place.has_codes:
            yield from _children(place, listed)


def _children(stem: Printed, listed: frozenset[str]) -> Iterator[Printed]:
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
