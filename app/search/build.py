"""Making the index: every phrase of the code books once, in the order a coder expects."""

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from whoosh import fields
from whoosh.analysis import IDAnalyzer
from whoosh.formats import Existence
from whoosh.index import create_in

from app.codebooks import CodeBooks, Phrase
from app.search.codetable import CodeTable
from app.search.lexicon import Lexicon
from app.search.masks import mask_of, write_masks
from app.search.matching import FIELD, FREQUENT, MANY
from app.search.rank import expected_first
from app.search.spelling import Spelling
from app.search.variants import write_variants
from app.search.words import indexed

__all__ = ["LAYOUT", "build_index"]

# Another number makes an index of an earlier program unreadable to this one: it is built anew.
LAYOUT = 1
_MEGABYTES = 256


def build_index(books: CodeBooks, generation: Path) -> None:
    """Write the index of all phrases of the books to ``generation/index``.

    The file ``layout.json`` is written last: an index without it is not whole.
    """
    folder = generation / "index"
    folder.mkdir(parents=True)
    phrases = sorted(books.phrases(), key=expected_first)
    texts = [sorted(indexed(phrase.text)) for phrase in phrases]
    _write_postings(folder, texts)
    postings = _postings(texts)
    lexicon = Lexicon.counted({word: len(docnums) for word, docnums in postings.items()})
    codes = CodeTable.of((phrase.system, phrase.code) for phrase in phrases)
    lexicon.save(folder / "lexicon.txt")
    Spelling.of(lexicon).save(folder / "spelling.bin")
    codes.save(folder / "codes.json")
    write_variants(folder, phrases, codes)
    write_masks(folder / "masks", _masks(phrases, postings, lexicon))
    (folder / "layout.json").write_text(json.dumps({"layout": LAYOUT, "phrases": len(phrases)}))


def _write_postings(folder: Path, texts: Sequence[Sequence[str]]) -> None:
    # Without lengths the library looks for their file once for every posting: 4 s in all.
    field = fields.FieldType(Existence(), IDAnalyzer(), scorable=True)
    index = create_in(str(folder), fields.Schema(**{FIELD: field}))
    writer = index.writer(limitmb=_MEGABYTES)
    for text in texts:
        writer.add_document(**{FIELD: text})
    writer.commit()
    index.close()


def _postings(texts: Sequence[Sequence[str]]) -> "dict[str, array[int]]":
    postings: dict[str, array[int]] = {}
    for docnum, text in enumerate(texts):
        for word in text:
            postings.setdefault(word, array("I")).append(docnum)
    return postings


def _masks(
    phrases: Sequence[Phrase], postings: "Mapping[str, array[int]]", lexicon: Lexicon
) -> Iterator[tuple[str, int]]:
    yield from _kinds(phrases)
    starts: dict[str, int] = {}
    for word in lexicon.words:
        mask = mask_of(postings[word], len(phrases))
        if len(postings[word]) > FREQUENT:
            yield f"word {word}", mask
        for start in _frequent_starts(word, lexicon):
            starts[start] = starts.get(start, 0) | mask
    yield from ((f"start {start}", mask) for start, mask in starts.items())


def _kinds(phrases: Sequence[Phrase]) -> Iterator[tuple[str, int]]:
    kinds: dict[str, array[int]] = {"billable": array("I")}
    for docnum, phrase in enumerate(phrases):
        for name in (f"system {phrase.system}", f"dates {phrase.first} {phrase.last}"):
            kinds.setdefault(name, array("I")).append(docnum)
        if phrase.is_billable:
            kinds["billable"].append(docnum)
    return ((name, mask_of(docnums, len(phrases))) for name, docnums in kinds.items())


def _frequent_starts(word: str, lexicon: Lexicon) -> Iterator[str]:
    for length in range(1, len(word) + 1):
        words = lexicon.beginning(word[:length])
        if len(words) == 1:
            return
        if len(words) > MANY or lexicon.begins(word[:length]) > FREQUENT:
            yield word[:length]
