"""An invented book whose codes differ in a side alone, and are worded unevenly."""

from contextlib import closing, contextmanager

from app.codebooks import build, open_books
from app.search import build_index, open_index
from tests.fixtures.books import silent
from tests.search.invented import release

__all__ = ["indexed"]

HANDS = (
    ("A20", "Severe deep rope burn", []),
    ("A20.1", "Severe deep rope burn of the left hand", ["Scorched left palm", "Rope hand, left"]),
    ("A20.2", "Severe deep rope burn of the right hand", []),
    ("A20.8", "Other severe deep rope burn of hand", ["Glowing knot"]),
    ("A20.9", "Severe deep rope burn of unspecified hand", []),
    ("A21", "Lantern fever", []),
    ("A21.0", "Lantern fever without glow", ["Plain ague"]),
    ("A21.9", "Lantern fever with unspecified glow", []),
)


@contextmanager
def indexed(folder, entries=HANDS):
    """Open the index of the entries, valid in fiscal year 2026."""
    (folder / "release").mkdir()
    build(folder / "root", [release(folder / "release", entries)], build_index, silent)
    with closing(open_books(folder / "root")) as books, closing(_opened(books)) as index:
        yield index


def _opened(books):
    return open_index(books.generation, books)
