"""The index of the code books, asked in the coder's own words."""

import json
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from whoosh.index import open_dir

from app.codebooks import CodeBooks
from app.domain.books import Status
from app.domain.codes import System
from app.search.asking.initials import Initials
from app.search.asking.kinship import Kinship
from app.search.asking.knowledge import Knowledge
from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.asking.wording import PLAIN, Wording
from app.search.finding.matching import FIELDS, Postings
from app.search.finding.sides import Sides
from app.search.gist.gist import Gist, gist
from app.search.gist.heads import read_heads
from app.search.guidelines.sections import Sections
from app.search.making.build import LAYOUT
from app.search.making.codetable import CodeTable
from app.search.making.masks import MaskFile
from app.search.making.variants import Variants
from app.search.narrowing import EVERYTHING, Narrowing, phrases_within
from app.search.scope import Scope
from app.search.search import search
from app.search.shelf import Shelf
from app.search.showing.families import Families
from app.search.showing.hits import Family, Found
from app.search.showing.rows import folded, one_each
from app.vocabulary.reading import bundled
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["BrokenIndexError", "CodeIndex", "is_whole", "open_index"]

_KEPT = 32
_KEPT_FAMILIES = 4


class BrokenIndexError(Exception):
    """There is no whole search index in the reference data."""


class CodeIndex:
    """One long-lived searcher; calls from several threads wait for each other."""

    def __init__(self, shelf: Shelf, masks: MaskFile, sections: Sections, books: CodeBooks) -> None:
        self._shelf = shelf
        self._sections = sections
        self._masks = masks
        self._books = books
        self._lock = Lock()
        self._scope = lru_cache(maxsize=_KEPT)(self._scoped)
        self._families = lru_cache(maxsize=_KEPT_FAMILIES)(self._of_scope)

    @property
    def systems(self) -> tuple[System, ...]:
        """The systems that can be searched."""
        return self._shelf.codes.systems

    @classmethod
    def open_index(
        cls, generation: Path, books: CodeBooks, vocabulary: Vocabulary | None = None
    ) -> "CodeIndex":
        """Open the index that ``build_index`` wrote in a generation of the reference data.

        Index files hold pickles: only a generation built by this program may be opened. Without
        a vocabulary the one that comes with the program is used.

        Raises:
            BrokenIndexError: the index is missing, unfinished or of another layout.
        """
        folder = generation / "index"
        if not is_whole(generation):
            raise BrokenIndexError(
                f"The search index in {folder} is not whole: run python3 installer/run.py --setup."
            )
        masks = MaskFile(folder / "masks")
        lexicon = Lexicon.load(folder / "lexicon.txt")
        searcher = open_dir(str(folder), readonly=True).searcher()
        own, side = (Postings(searcher, field, masks, lexicon) for field in FIELDS)
        variants = Variants(folder)
        knowledge = Knowledge(
            lexicon,
            Spelling.load(folder / "spelling.bin", lexicon),
            vocabulary or bundled(),
            read_heads(folder / "heads.txt"),
            Initials(own, variants).of,
        )
        codes = CodeTable.load(folder / "codes.json")
        shelf = Shelf(knowledge, Kinship(knowledge), codes, variants, own, side, Sides(masks))
        return cls(shelf, masks, Sections.load(folder / "sections.json"), books)

    def find(  # noqa: PLR0913  # The public signature.
        self,
        words: str,
        on: date,
        systems: Sequence[System] = (),
        limit: int = 20,
        billable_only: bool = False,  # noqa: FBT001, FBT002  # The public signature.
        wording: Wording = PLAIN,
        *,
        narrowing: Narrowing = EVERYTHING,
        fold: bool = False,
    ) -> Found:
        """Return the codes that the words may mean on a date, the one expected first first.

        ``words`` is a code or its beginning, with or without dot, or words in any order, the
        last one perhaps half typed. The answer depends on nothing but the arguments. With
        ``fold`` it is in rows of families, of which ``limit`` are then returned at most. Of a
        long selection one problem is searched.
        """
        asked = tuple(systems) or self._shelf.codes.systems
        with self._lock:
            told = gist(words, self._shelf.knowledge)
            scope = self._scope(on, asked, billable_only, narrowing)
            if fold:
                take = folded(self._shelf, scope, self._families(scope), limit)
            else:
                take = one_each(self._shelf, scope, limit)
            answer = search(self._shelf, scope, told, take, wording)
            diagnoses = System.ICD_10_CM in asked
            sections = self._sections.find(told.text, answer.meant, on) if diagnoses else ()
        return Found(
            words,
            answer.searched_as,
            tuple(row.lead for row in answer.rows),
            self._status(asked, on),
            answer.meant,
            families=answer.rows if fold else (),
            lacking=answer.lacking,
            sections=sections,
            gist=None if told.text == words else told,
        )

    def gist(self, selection: str) -> Gist:
        """Return what of a selection ``find`` searches, with where its words stand."""
        return gist(selection, self._shelf.knowledge)

    def below(
        self,
        family: Family,
        on: date,
        systems: Sequence[System] = (),
        *,
        billable_only: bool = False,
        narrowing: Narrowing = EVERYTHING,
    ) -> tuple[Family, ...]:
        """Return the rows of a family that is opened: its sides, else its 7th characters."""
        asked = tuple(systems) or self._shelf.codes.systems
        with self._lock:
            scope = self._scope(on, asked, billable_only, narrowing)
            return self._families(scope).below(family)

    def close(self) -> None:
        """Let the index go; it cannot be asked again."""
        with self._lock, ExitStack() as stack:
            stack.callback(self._masks.close)
            stack.callback(self._shelf.variants.close)
            stack.callback(self._shelf.postings.searcher.close)

    def _scoped(
        self,
        on: date,
        systems: tuple[System, ...],
        billable_only: bool,  # noqa: FBT001  # Kept by its arguments.
        narrowing: Narrowing,
    ) -> Scope:
        within = phrases_within(self._shelf, narrowing)
        return Scope.of(self._masks, on, systems, billable_only=billable_only, within=within)

    def _of_scope(self, scope: Scope) -> Families:
        return Families(self._shelf, scope)

    def _status(self, systems: Sequence[System], on: date) -> Status | None:
        covered = any(self._books.edition_on(system, on) for system in systems)
        return None if covered else Status.NO_EDITION


def open_index(generation: Path, books: CodeBooks) -> CodeIndex:
    """Open the index of a generation; see ``CodeIndex.open_index``."""
    return CodeIndex.open_index(generation, books)


def is_whole(generation: Path) -> bool:
    """Tell whether a generation holds a finished index of the layout that this program reads."""
    try:
        layout = json.loads((generation / "index" / "layout.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(layout, dict) and layout.get("layout") == LAYOUT
