"""One ICD-10-CM release, from its files to a book."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.code_list import is_code_list, read_code_list
from app.codebooks.icd10cm.expansion import expanded
from app.codebooks.icd10cm.printed import Printed
from app.codebooks.icd10cm.tabular import read_tabular
from app.codebooks.making.book import Book, Level, Place, PlacedNote, PlacedSeventh, PlaceKey
from app.codebooks.progress import Progress
from app.codebooks.receiving.releases import Release
from app.domain.codes import undotted

__all__ = ["book_of", "read_edition", "release_files"]

_START = 4096


def read_edition(release: Release, progress: Progress) -> Book:
    """Read the Tabular List and the code list of a release.

    Raises:
        BrokenReleaseError: a file is missing or damaged, or the two disagree.
    """
    try:
        tabular, code_list = release_files(release)
        listed = read_code_list(code_list)
    except OSError as error:
        raise BrokenReleaseError(
            f"{release.path} cannot be read ({error.strerror}): get the release again."
        ) from error
    printed = read_tabular(tabular, f"Reading {release.label}", progress)
    whole = list(expanded(printed, listed))
    _agree([undotted(place.name) for place in whole if place.level is Level.CODE], listed, release)
    return book_of(whole)


def release_files(release: Release) -> tuple[Path, Path]:
    """Return the Tabular List and the code list, known by what they hold, not by their names.

    Raises:
        BrokenReleaseError: one of them is missing.
    """
    starts = {path: _start(path) for path in sorted(release.path.iterdir()) if path.is_file()}
    tabular = [path for path, start in starts.items() if "<ICD10CM.tabular" in start]
    code_list = [path for path, start in starts.items() if is_code_list(start)]
    if not tabular or not code_list:
        wanted = "code list" if tabular else "Tabular List"
        raise BrokenReleaseError(
            f"{release.path} holds no {wanted} of {release.label}; get the release again."
        )
    return tabular[0], code_list[0]


def _start(path: Path) -> str:
    with path.open("rb") as file:
        start = file.read(_START).decode("utf-8", errors="replace")
    # The last line may be cut.
    return start.rpartition("\n")[0] if len(start) >= _START else start


def _agree(made: Sequence[str], listed: frozenset[str], release: Release) -> None:
    differing = listed.symmetric_difference(made)
    twice = [code for code, count in Counter(made).items() if count > 1]
    if differing or twice:
        raise BrokenReleaseError(
            f"The Tabular List and the code list of {release.label} disagree on "
            f"{', '.join(sorted([*differing, *twice])[:3])}; get the release again."
        )


def book_of(whole: Sequence[Printed]) -> Book:
    """Return the book of all its levels, printed and made up, in printed order."""
    above = _umbrellas(whole)
    return Book(
        places=tuple(_place(printed, above) for printed in whole),
        notes=tuple(_notes(whole)),
        sevenths=tuple(_sevenths(whole)),
    )


def _place(printed: Printed, above: dict[Printed, Printed]) -> Place:
    parent = above.get(printed, printed.parent)
    is_billable = printed.level is Level.CODE and not printed.has_codes
    return Place(_key(printed), printed.title, _key(parent) if parent else None, is_billable)


def _key(printed: Printed) -> PlaceKey:
    return PlaceKey(printed.level, printed.name)


def _notes(whole: Iterable[Printed]) -> Iterator[PlacedNote]:
    for printed in whole:
        for position, (kind, text) in enumerate(printed.notes):
            yield PlacedNote(_key(printed), position, kind, text)


def _sevenths(whole: Iterable[Printed]) -> Iterator[PlacedSeventh]:
    for printed in whole:
        for position, seventh in enumerate(printed.sevenths):
            yield PlacedSeventh(_key(printed), position, seventh.char, seventh.meaning)


def _umbrellas(whole: Sequence[Printed]) -> dict[Printed, Printed]:
    """Find for each section the narrowest umbrella section, one without codes, around it."""
    sections = [printed for printed in whole if printed.level is Level.SECTION]
    umbrellas = [section for section in sections if not section.has_codes]
    found: dict[Printed, Printed] = {}
    for section in sections:
        around = [other for other in umbrellas if other is not section and _covers(other, section)]
        if around:
            found[section] = _narrowest(around)
    return found


def _covers(umbrella: Printed, section: Printed) -> bool:
    first, last = _limits(section)
    return _limits(umbrella)[0] <= first and last <= _limits(umbrella)[1]


def _narrowest(sections: Iterable[Printed]) -> Printed:
    nearest_end = sorted(sections, key=lambda section: _limits(section)[1])
    return max(nearest_end, key=lambda section: _limits(section)[0])


def _limits(section: Printed) -> tuple[str, str]:
    first, _, last = section.name.partition("-")
    return first, last or first
