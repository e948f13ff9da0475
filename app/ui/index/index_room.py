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
from app.codebooks.icd10pcs.index_book import (
    ProcedureVolume,
    procedure_mains,
    procedure_subterms,
    procedure_volume,
)
from app.codebooks.icd10pcs.index_following import procedure_followed
from app.domain.codes import System
from app.domain.index import Destination, PrintedCode, Term, VolumeEdition, folded

__all__ = ["TABLES", "AnyVolume", "IndexRoom", "OpenVolume", "volume_named"]

AnyVolume = Volume | ProcedureVolume

TABLES = (Volume.NEOPLASMS, Volume.DRUGS)
"""The volumes that have a column for each kind of code."""
_CM, _PCS = System.ICD_10_CM, System.ICD_10_PCS


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

    def open(self, volume: AnyVolume, on: date) -> OpenVolume:
        """Return the main terms of an index, or all rows of a table."""
        edition = self._edition(volume, on)
        if edition is None:
            return OpenVolume()
        terms = self._terms(volume, edition, on)
        return OpenVolume(edition, terms, tuple(folded(term.title) for term in terms))

    def below(self, volume: AnyVolume, main: int, on: date) -> tuple[Term, ...]:
        """Return all that stands below a main term."""
        if volume is ProcedureVolume.INDEX:
            return self.books.ask(_PCS, procedure_subterms, main, on)
        return self.books.ask(_CM, subterms, main, on)

    def codes(self, first: int, last: int, on: date) -> dict[int, tuple[PrintedCode, ...]]:
        """Return the codes beside a run of terms."""
        return self.books.ask(_CM, printed_codes, first, last, on)

    def followed(self, volume: AnyVolume, term: int, on: date) -> Destination | None:
        """Return where the reference of a term leads."""
        if volume is ProcedureVolume.INDEX:
            return self.books.ask(_PCS, procedure_followed, term, on)
        return self.books.ask(_CM, followed, term, on)

    def _edition(self, volume: AnyVolume, on: date) -> VolumeEdition | None:
        if isinstance(volume, ProcedureVolume):
            return self.books.ask(_PCS, procedure_volume, on)
        return self.books.ask(_CM, volume_edition, volume, on)

    def _terms(self, volume: AnyVolume, edition: VolumeEdition, on: date) -> tuple[Term, ...]:
        if volume is ProcedureVolume.INDEX:
            return self.books.ask(_PCS, procedure_mains, edition, on)
        if volume in TABLES:
            return self.books.ask(_CM, table_rows, edition)
        return self.books.ask(_CM, main_terms, edition, on)


def volume_named(name: str) -> AnyVolume:
    """Return the volume of a name."""
    return ProcedureVolume.INDEX if name == ProcedureVolume.INDEX else Volume(name)
