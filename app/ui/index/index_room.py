"""What the pane of the Index asks of the code books."""

from dataclasses import dataclass
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.icd10cm.index_book import (
    main_terms,
    printed_codes,
    subterms,
    table_rows,
    volume_edition,
)
from app.codebooks.icd10cm.index_following import followed
from app.codebooks.icd10cm.index_terms import Volume
from app.domain.codes import System
from app.domain.index import Destination, PrintedCode, Term, VolumeEdition, folded

__all__ = ["TABLES", "IndexRoom", "OpenVolume"]

TABLES = (Volume.NEOPLASMS, Volume.DRUGS)
"""The volumes that have a column for each kind of code."""
_CM = System.ICD_10_CM


@dataclass(frozen=True, slots=True)
class OpenVolume:
    """A volume as it is loaded for a date; without an edition nothing is.

    ``names`` are the titles of the terms as type-ahead compares them.
    """

    edition: VolumeEdition | None = None
    terms: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexRoom:
    """The volumes of the Index; everything here is slow enough for a worker."""

    books: CodeBooks

    def open(self, volume: Volume, on: date) -> OpenVolume:
        """Return the main terms of an index, or all rows of a table."""
        edition = self.books.ask(_CM, volume_edition, volume, on)
        if edition is None:
            return OpenVolume()
        if volume in TABLES:
            terms = self.books.ask(_CM, table_rows, edition)
        else:
            terms = self.books.ask(_CM, main_terms, edition, on)
        return OpenVolume(edition, terms, tuple(folded(term.title) for term in terms))

    def below(self, main: int, on: date) -> tuple[Term, ...]:
        """Return all that stands below a main term."""
        return self.books.ask(_CM, subterms, main, on)

    def codes(self, first: int, last: int, on: date) -> dict[int, tuple[PrintedCode, ...]]:
        """Return the codes beside a run of terms."""
        return self.books.ask(_CM, printed_codes, first, last, on)

    def followed(self, term: int, on: date) -> Destination | None:
        """Return where the reference of a term leads."""
        return self.books.ask(_CM, followed, term, on)
