"""The editions of one code set side by side: codes, notes, facts and extras, each with its days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter

from app.codebooks.making.book import Book, PlacedFact
from app.codebooks.making.layers import Dated, Days, dated, days_of
from app.codebooks.receiving.received import Extra
from app.codebooks.receiving.releases import Release

__all__ = [
    "Contents",
    "Layer",
    "extra_runs",
    "fact_runs",
    "note_runs",
    "side_by_side",
]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the files of one edition say together; the extras with their kinds and volumes."""

    release: Release
    book: Book
    extras: tuple[tuple[str, Extra], ...] = ()

    @property
    def codes(self) -> int:
        """Count what the edition is released for: codes, or rows about codes."""
        return self.book.codes + sum(extra.codes for _, extra in self.extras)


@dataclass(frozen=True, slots=True)
class Layer:
    """An edition with the days on which its codes speak, and those on which its notes do.

    Notes have days of their own: those of April stand for a whole year whose codes came in
    October. ``noted`` is None where the edition brings none, or where they never speak.
    """

    release: Release
    days: Days
    book: Book
    noted: Days | None = None
    extras: tuple[tuple[str, Extra], ...] = ()

    @property
    def codes(self) -> int:
        """Count what the edition is released for: codes, or rows about codes."""
        return self.book.codes + sum(extra.codes for _, extra in self.extras)


def side_by_side(all_contents: Sequence[Contents]) -> list[Layer]:
    """Lay the editions of one code set out in the order of their days.

    An edition that brings companions only, such as an index, speaks over its effective dates.
    """
    codes = _spoken(contents.release for contents in all_contents if contents.codes)
    notes = _spoken(contents.release for contents in all_contents if contents.book.has_notes)
    layers = []
    for contents in all_contents:
        release = contents.release
        effective = Days(release.effective_from, release.effective_to)
        days = codes.get(release.edition) if contents.codes else effective
        # One whose codes are replaced from its first day on never speaks.
        if days:
            noted = notes.get(release.edition)
            layers.append(Layer(release, days, contents.book, noted, contents.extras))
    return sorted(layers, key=lambda layer: (layer.days, layer.release.released))


def _spoken(releases: Iterable[Release]) -> dict[str, Days]:
    return {release.edition: days for release, days in days_of(releases)}


def note_runs(layers: Iterable[Layer]) -> list[tuple[Days, Book]]:
    """Return the books that bring notes with the days on which these speak, in their order."""
    found = [(layer.noted, layer.book) for layer in layers if layer.noted]
    return sorted(found, key=itemgetter(0))


def fact_runs(layers: Sequence[Layer]) -> Iterator[Dated[PlacedFact]]:
    """Yield every fact with its days; a list holds until the next that brings the same facts."""
    for name in sorted({fact.name for layer in layers for fact in layer.book.facts}):
        named = {
            layer.release.edition: [fact for fact in layer.book.facts if fact.name == name]
            for layer in layers
        }
        bringing = (layer.release for layer in layers if named[layer.release.edition])
        yield from dated((days, named[release.edition]) for release, days in days_of(bringing))


def extra_runs(layers: Iterable[Layer]) -> Iterator[tuple[Extra, Days]]:
    """Yield every extra with its days: from its first day on, until the next one of its volume."""
    by_volume: dict[str, list[tuple[date, Extra]]] = {}
    for layer in sorted(layers, key=lambda layer: layer.release.released):
        for volume, extra in layer.extras:
            by_volume.setdefault(volume, []).append((_start(layer.release), extra))
    for found in by_volume.values():
        starts = [start for start, _ in found[1:]]
        ends = [*(start - _DAY for start in starts), date.max]
        for (start, extra), end in zip(found, ends, strict=True):
            yield extra, Days(start, end)


def _start(release: Release) -> date:
    return max(release.released, release.effective_from)
