"""Writing which phrases hold which words, in the order of the phrases."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from whoosh import fields
from whoosh.analysis import IDAnalyzer
from whoosh.formats import Existence
from whoosh.index import create_in

from app.codebooks import Phrase
from app.search.lexicon import Lexicon
from app.search.masks import mask_of
from app.search.matching import FIELDS, FREQUENT, MANY, OWN, SIDE, start_mask, word_mask
from app.search.phrase_words import own_words, side_words

__all__ = ["Posted", "frequencies", "posted", "ready_sets", "write_postings"]

_MEGABYTES = 256

Posted: TypeAlias = "dict[str, dict[str, array[int]]]"
"""For each field the words with the numbers of the phrases that hold them."""


def posted(phrases: Sequence[Phrase]) -> Posted:
    """Return the words of all phrases."""
    found: Posted = {field: {} for field in FIELDS}
    for docnum, phrase in enumerate(phrases):
        for field, held in ((OWN, own_words(phrase)), (SIDE, side_words(phrase))):
            for word in held:
                found[field].setdefault(word, array("I")).append(docnum)
    return found


def frequencies(postings: Posted) -> dict[str, int]:
    """Count the phrases that hold each word, in whichever field."""
    counts: Counter[str] = Counter()
    for field in FIELDS:
        counts.update({word: len(docnums) for word, docnums in postings[field].items()})
    return counts


def write_postings(folder: Path, postings: Posted, size: int) -> None:
    """Write the words that are not kept as ready sets to the index of the library."""
    rare: list[dict[str, list[str]]] = [{} for _ in range(size)]
    for field in FIELDS:
        for word, docnums in sorted(postings[field].items()):
            for docnum in docnums if len(docnums) <= FREQUENT else ():
                rare[docnum].setdefault(field, []).append(word)
    # Without lengths the library looks for their file once for every posting: 4 s in all.
    field_type = fields.FieldType(Existence(), IDAnalyzer(), scorable=True)
    index = create_in(str(folder), fields.Schema(**dict.fromkeys(FIELDS, field_type)))
    writer = index.writer(limitmb=_MEGABYTES)
    for words in rare:
        writer.add_document(**words)
    writer.commit()
    index.close()


def ready_sets(postings: Posted, size: int, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield the sets of the frequent words and beginnings, with their names."""
    for field in FIELDS:
        yield from _ready(field, postings[field], size, lexicon)


def _ready(
    field: str, postings: "Mapping[str, array[int]]", size: int, lexicon: Lexicon
) -> Iterator[tuple[str, int]]:
    starts: dict[str, int] = {}
    for word in lexicon.words:
        docnums = postings.get(word, ())
        mask = mask_of(docnums, size) if docnums else 0
        if len(docnums) > FREQUENT:
            yield word_mask(field, word), mask
        for start in _frequent_starts(word, lexicon):
            starts[start] = starts.get(start, 0) | mask
    yield from ((start_mask(field, start), mask) for start, mask in starts.items())


def _frequent_starts(word: str, lexicon: Lexicon) -> Iterator[str]:
    for length in range(1, len(word) + 1):
        words = lexicon.beginning(word[:length])
        if len(words) == 1:
            return
        if len(words) > MANY or lexicon.begins(word[:length]) > FREQUENT:
            yield word[:length]
