"""What each place of a code set is over which days, where codes have days of their own."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta

from app.codebooks.making.book import Place, PlaceKey
from app.codebooks.making.layers import Dated, Days, merged
from app.codebooks.making.shelf import Layer

__all__ = ["state_runs"]

_DAY = timedelta(days=1)


def state_runs(layers: Sequence[Layer]) -> Iterator[Dated[Place]]:
    """Yield what each place is over which days, the layers in the order of their days.

    What the newest release says of a code’s own days holds for all: a code that ended in a
    quarter that is not loaded has ended in the older edition that speaks for it, and one that
    was added in it is valid there. A code that ended before every loaded edition keeps days
    outside of them, so that it can be told when it was valid.
    """
    stated = _stated(layers)
    inside: set[PlaceKey] = set()
    for run in merged(_pieces(layers, stated)):
        inside.add(run.fact.key)
        yield run
    if stated:
        yield from _ended(layers, stated, inside).values()


def _ended(
    layers: Sequence[Layer], stated: dict[PlaceKey, Days], inside: AbstractSet[PlaceKey]
) -> dict[PlaceKey, Dated[Place]]:
    covered = [layer.days for layer in layers]
    return {
        place.key: Dated(replace(place, held=None), days)
        for layer in layers
        for place in layer.book.places
        if place.key not in inside and (days := _outside(stated[place.key], covered))
    }


def _stated(layers: Sequence[Layer]) -> dict[PlaceKey, Days]:
    return {place.key: place.held for layer in layers for place in layer.book.places if place.held}


def _pieces(layers: Sequence[Layer], stated: dict[PlaceKey, Days]) -> Iterator[tuple[Place, Days]]:
    known: set[PlaceKey] = set()
    for layer in layers:
        whole_year = _year_to(layer, layers)
        for place in layer.book.places:
            held = stated.get(place.key)
            if held is None:
                yield place, layer.days
                continue
            # A later file of the year names the codes that a quarter not loaded has added.
            is_late = place.key not in known and held.first in whole_year
            days = whole_year if is_late else layer.days
            if shared := days.shared_with(held):
                yield replace(place, held=None), shared
        if stated:
            known.update(place.key for place in layer.book.places)


def _year_to(layer: Layer, layers: Sequence[Layer]) -> Days:
    """Return the days of a layer with the loaded days before it in the same calendar year."""
    year = date(layer.days.first.year, 1, 1)
    earlier = (max(each.days.first, year) for each in layers if each.days.last >= year)
    return Days(min(layer.days.first, *earlier), layer.days.last)


def _outside(held: Days, covered: Sequence[Days]) -> Days | None:
    """Return the last days of a code that stand in no edition."""
    first = max([held.first, *(days.last + _DAY for days in covered if days.last < held.last)])
    last = min([held.last, *(days.first - _DAY for days in covered if days.first > first)])
    return None if any(first in days for days in covered) else Days(first, last)
