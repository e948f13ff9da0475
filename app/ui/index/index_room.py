"""What the pane of the Index asks of the code books."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.icd10cm.index.book import (
    all_below,
    main_terms,
    printed_codes,
    subterms,
    table_rows,
    volume_edition,
)
from app.codebooks.icd10cm.index.following import followed
from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10pcs.index_book import (
    ProcedureVolume,
    all_procedures_below,
    procedure_mains,
    procedure_subterms,
    procedure_volume,
)
from app.codebooks.icd10pcs.index_following import procedure_followed
from app.domain.codes import System
from app.domain.printed.index import Destination, PrintedCode, Term, VolumeEdition, folded
from app.ui.index.seeking import line_below

__all__ = ["TABLES", "AnyVolume", "IndexRoom", "OpenVolume", "OpenedWay", "volume_named"]

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
class OpenedWay:
    """The way from a main term down, with what stands beside it on each level.

    ``is_found`` is False where it ends before all that was looked for.
    """

    path: tuple[int, ...]
    below: Mapping[int, tuple[Term, ...]] = field(default_factory=dict)
    is_found: bool = True


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

    def below(self, volume: AnyVolume, term: int, on: date) -> tuple[Term, ...]:
        """Return what stands right below a term."""
        if volume is ProcedureVolume.INDEX:
            return self.books.ask(_PCS, procedure_subterms, term, on)
        return self.books.ask(_CM, subterms, term, on)

    def way(self, volume: AnyVolume, path: Sequence[int], on: date) -> OpenedWay:
        """Open the way to a term."""
        below = {term: self.below(volume, term, on) for term in path[:-1]}
        return OpenedWay(tuple(path), below)

    def sought(self, volume: AnyVolume, main: int, parts: Sequence[str], on: date) -> OpenedWay:
        """Open the way to the subterms that the parts begin, one below the other."""
        if volume is ProcedureVolume.INDEX:
            terms = self.books.ask(_PCS, all_procedures_below, main)
        else:
            terms = self.books.ask(_CM, all_below, main)
        line, is_found = line_below(terms, parts)
        below = _with_those_above(terms, line[-1]) if line else []
        return replace(self.way(volume, (main, *below), on), is_found=is_found)

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


def _with_those_above(terms: Sequence[Term], place: int) -> list[int]:
    """Return the numbers of the terms down to one; “with” may stand between two parts."""
    line: list[Term] = []
    for term in reversed(terms[: place + 1]):
        if not line or term.level < line[-1].level:
            line.append(term)
    return [term.id for term in reversed(line)]


def volume_named(name: str) -> AnyVolume:
    """Return the volume of a name."""
    return ProcedureVolume.INDEX if name == ProcedureVolume.INDEX else Volume(name)
