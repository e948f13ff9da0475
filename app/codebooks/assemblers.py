"""How the files of one edition are put together, for every code set."""

from app.codebooks.assembling import Assembler, assemble_books
from app.codebooks.icd10cm.assembling import ICD_10_CM
from app.codebooks.icd10pcs.assembling import ICD_10_PCS
from app.domain.codes import System

__all__ = ["assembler_of"]

_ASSEMBLERS: dict[System, Assembler] = {
    System.ICD_10_CM: ICD_10_CM,
    System.ICD_10_PCS: ICD_10_PCS,
}
_OTHERS = Assembler(assemble_books)


def assembler_of(system: System) -> Assembler:
    """Return the assembler of a code set; most bring whole books, or books that add up."""
    return _ASSEMBLERS.get(system, _OTHERS)
