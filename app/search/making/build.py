"""Making the index: every phrase of the code books once, in the order a coder expects."""

import json
from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from app.codebooks import CodeBooks, Phrase
from app.codebooks.icd10cm.guidelines.book import every_guideline
from app.domain.codes import System
from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.finding.matching import length_mask
from app.search.finding.procedure_names import with_names
from app.search.finding.sides import side_sets
from app.search.gist.heads import heads_of, write_heads
from app.search.guidelines.file import write_sections
from app.search.making.codetable import CodeTable
from app.search.making.masks import mask_of, write_masks
from app.search.making.postings import frequencies, posted, write_postings
from app.search.making.ready_sets import ready_sets
from app.search.making.variants import write_variants
from app.search.ranking.rank import expected_first, length

__all__ = ["LAYOUT", "build_index"]

# Another number makes an index of an earlier program unreadable to this one: it is built anew.
LAYOUT = 12
# Nobody types more words of which none is left over.
_LONGEST = 9


def build_index(books: CodeBooks, generation: Path) -> None:
    """Write the index of all phrases of the books to ``generation/index``.

    The file ``layout.json`` is written last: an index without it is not whole.
    """
    folder = generation / "index"
    folder.mkdir(parents=True)
    phrases = sorted(with_names(books.phrases()), key=expected_first)
    postings = posted(phrases)
    write_postings(folder, postings, len(phrases))
    lexicon = Lexicon.counted(frequencies(postings))
    codes = CodeTable.of({(phrase.system, phrase.code) for phrase in phrases})
    lexicon.save(folder / "lexicon.txt")
    Spelling.of(lexicon).save(folder / "spelling.bin")
    codes.save(folder / "codes.json")
    write_variants(folder, phrases, codes)
    write_heads(folder / "heads.txt", heads_of(phrases, lexicon))
    write_sections(folder / "sections.json", books.ask(System.ICD_10_CM, every_guideline))
    ready = ready_sets(postings, len(phrases), lexicon)
    write_masks(
        folder / "masks", chain(_kinds(phrases), _lengths(phrases), side_sets(phrases), ready)
    )
    (folder / "layout.json").write_text(json.dumps({"layout": LAYOUT, "phrases": len(phrases)}))


def _kinds(phrases: Sequence[Phrase]) -> Iterator[tuple[str, int]]:
    """Yield the sets of the phrases of a system, of a run of days, and of valid codes."""
    systems: dict[System, array[int]] = {}
    days: dict[tuple[date, date], array[int]] = {}
    billable = array("I")
    for docnum, phrase in enumerate(phrases):
        systems.setdefault(phrase.system, array("I")).append(docnum)
        days.setdefault((phrase.first, phrase.last), array("I")).append(docnum)
        if phrase.is_billable:
            billable.append(docnum)
    size = len(phrases)
    yield "billable", mask_of(billable, size)
    yield from ((f"system {system}", mask_of(held, size)) for system, held in systems.items())
    for (first, last), held in days.items():
        yield f"dates {first} {last}", mask_of(held, size)


def _lengths(phrases: Sequence[Phrase]) -> Iterator[tuple[str, int]]:
    """Yield the sets of the phrases of one word, of two, and so on."""
    found: dict[int, array[int]] = {}
    for docnum, phrase in enumerate(phrases):
        found.setdefault(length(phrase), array("I")).append(docnum)
    for count in range(_LONGEST + 1):
        yield length_mask(count), mask_of(found.get(count, ()), len(phrases))
