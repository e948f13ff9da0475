"""Writing which phrases hold which words, in the order of the phrases."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from whoosh import fields
from whoosh.analysis import IDAnalyzer
from whoosh.codec import default_codec
from whoosh.formats import Existence
from whoosh.index import create_in

from app.codebooks import Phrase
from app.search.finding.matching import FIELDS, FREQUENT, OWN, SIDE
from app.search.making.phrase_words import own_words, side_words

__all__ = ["Posted", "frequencies", "posted", "write_postings"]

Posted: TypeAlias = "dict[str, dict[str, array[int]]]"
"""For each field the words with the numbers of the phrases that hold them."""


def posted(phrases: Sequence[Phrase]) -> Posted:
    """Return the words of all phrases."""
    found: Posted = {field: defaultdict(_no_phrases) for field in FIELDS}
    own, side = found[OWN], found[SIDE]
    for docnum, phrase in enumerate(phrases):
        for word in own_words(phrase):
            own[word].append(docnum)
        for word in side_words(phrase):
            side[word].append(docnum)
    return found


def _no_phrases() -> "array[int]":
    return array("I")


def frequencies(postings: Posted) -> dict[str, int]:
    """Count the phrases that hold each word, in whichever field."""
    counts: Counter[str] = Counter()
    for field in FIELDS:
        counts.update({word: len(docnums) for word, docnums in postings[field].items()})
    return counts


def write_postings(folder: Path, postings: Posted, size: int) -> None:
    """Write the words that are not kept as ready sets to the index of the library."""
    field_type = fields.FieldType(Existence(), IDAnalyzer())
    index = create_in(str(folder), fields.Schema(**dict.fromkeys(FIELDS, field_type)))
    codec = default_codec()
    # No phrase is scored: without this the library asks for its length at every posting.
    codec.length_stats = False
    writer = index.writer(codec=codec)
    for _ in range(size):
        writer.add_document()
    writer.pool = _Rare(postings)
    writer.commit()
    index.close()


class _Rare:
    """The rare words in place of the pool of the library, which would hold and sort them again."""

    def __init__(self, postings: Posted) -> None:
        self._postings = postings

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Yield field, word, number, weight and value of each, in the order of words."""
        for field in sorted(FIELDS):
            rare = {
                word.encode(): docnums
                for word, docnums in self._postings[field].items()
                if len(docnums) <= FREQUENT
            }
            for word, docnums in sorted(rare.items()):
                for docnum in docnums:
                    yield field, word, docnum, 1.0, b""

    def cleanup(self) -> None:
        """Leave no files behind: there were none."""
