"""Where codes hang that come without the book around them: headers, sections and chapters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

from app.codebooks.asking.titles import unaccented
from app.codebooks.icd10cm.lists import Listed, ListedCode
from app.codebooks.making.book import Book, Level, Place, PlaceKey
from app.codebooks.making.layers import book_order
from app.domain.codes import System, spelled, undotted

__all__ = ["placed"]

_CATEGORY = 3
_STEM = 6


def placed(listed: Listed, neighbour: Book) -> tuple[Place, ...]:
    """Return the listed codes as places in the order of a neighbouring edition.

    A code hangs below the longest listed stem of it. Missing headers are those of the neighbour,
    and the stems that several codes share. Sections and chapters are the neighbour’s.
    """
    near = _Near(neighbour)
    codes = {each.code: each for each in listed.codes}
    if not listed.has_headers:
        codes |= {each.code: each for each in _headers(codes, near)}
    keys = {code: near.key(code) for code in sorted(codes)}
    own = {place.key: place for code in keys for place in _hung(codes[code], keys, near)}
    ordered = book_order([[place.key for place in neighbour.places], list(own)])
    return tuple(own[key] for key in ordered if key in own)


class _Near:
    """A neighbouring edition, asked for what a list of codes does not say."""

    def __init__(self, book: Book) -> None:
        self._places = {place.key: place for place in book.places}
        self._codes = {
            undotted(place.key.name): place
            for place in book.places
            if place.key.level is Level.CODE
        }
        self._sections = [place for place in book.places if place.key.level is Level.SECTION]

    def key(self, code: str) -> PlaceKey:
        """Return the key of a code: the very one of the neighbour, which need not be made again."""
        known = self._codes.get(code)
        return known.key if known else PlaceKey(Level.CODE, spelled(code, System.ICD_10_CM))

    def title(self, code: str) -> str:
        place = self._codes.get(code)
        return place.title if place else ""

    def above(self, category: str) -> list[Place]:
        """Return the section around a category and what stands above it, the nearest first."""
        known = self._codes.get(category)
        parent = known.parent if known else self._around(category)
        above = []
        while parent:
            above.append(self._places[parent])
            parent = above[-1].parent
        return above

    def _around(self, category: str) -> PlaceKey | None:
        around = [each for each in self._sections if _covers(each.key.name, category)]
        narrowest = min(around, key=lambda each: _width(each.key.name), default=None)
        return narrowest.key if narrowest else self._chapter_before(category)

    def _chapter_before(self, category: str) -> PlaceKey | None:
        before = [each for each in self._sections if category[0] == each.key.name[0]]
        nearest = max(before, key=lambda each: each.key.name <= category, default=None)
        return self.above(nearest.key.name[:_CATEGORY])[-1].key if nearest else None


def _covers(section: str, category: str) -> bool:
    first, _, last = section.partition("-")
    return first <= category <= (last or first)


def _width(section: str) -> tuple[int, ...]:
    first, _, last = section.partition("-")
    return tuple(ord(one) - ord(other) for one, other in zip(last or first, first, strict=True))


def _hung(code: ListedCode, keys: dict[str, PlaceKey], near: _Near) -> Iterator[Place]:
    """Yield the place of a code; before a category, the section and chapter around it."""
    parent = next((keys[stem] for stem in _stems(code.code) if stem in keys), None)
    if parent is None:
        above = near.above(code.code[:_CATEGORY])
        yield from reversed(above)
        parent = next((place.key for place in above), None)
    yield Place(keys[code.code], _title(code, near), parent, code.is_valid)


def _stems(code: str) -> Iterator[str]:
    """Yield what may stand above a code, the longest first."""
    for length in range(len(code) - 1, _CATEGORY - 1, -1):
        yield code[:length]


def _title(code: ListedCode, near: _Near) -> str:
    """Return the printed title where the listed one differs only by its accents."""
    printed = near.title(code.code)
    return printed if printed and unaccented(printed) == unaccented(code.title) else code.title


def _headers(codes: dict[str, ListedCode], near: _Near) -> Iterator[ListedCode]:
    """Yield the headers above valid codes."""
    shared = Counter(stem for code in codes for stem in _stems(code) if _is_printed(stem, code))
    for stem, count in shared.items():
        title = near.title(stem)
        if stem not in codes and (title or count > 1 or len(stem) == _CATEGORY):
            below = (each.title for code, each in codes.items() if code.startswith(stem))
            yield ListedCode(stem, title or _common(stem, below), is_valid=False)


def _is_printed(stem: str, code: str) -> bool:
    """The X that only fills a code up to its 7th character is not printed as a level."""
    return not stem.endswith("X") or (
        len(stem) < _STEM and code[len(stem) : _STEM].strip("X") != ""
    )


def _common(stem: str, titles: Iterable[str]) -> str:
    """Return the words with which the titles of all codes below a new header begin."""
    words = zip(*(title.replace(",", " ,").split() for title in titles), strict=False)
    shared = takewhile(lambda each: len(set(each)) == 1, words)
    common = " ".join(each[0] for each in shared).replace(" ,", ",").rstrip(" ,")
    return common or f"Codes that begin with {spelled(stem, System.ICD_10_CM)}"
