"""How the files of one edition are put together, for every code set."""
# ruff: noqa: PLC0415

from collections.abc import Mapping
from functools import cache

from app.codebooks.making.assembling import Assembler, assemble_books
from app.domain.codes import System

__all__ = ["assembler_of"]


def assembler_of(system: System) -> Assembler:
    """Return the assembler of a code set; most bring whole books, or books that add up."""
    return _assemblers().get(system, Assembler(assemble_books))


@cache
def _assemblers() -> Mapping[System, Assembler]:
    # Loaded with the readers, when something is built.
    from app.codebooks.cpt.assembling import CPT
    from app.codebooks.hcpcs.assembling import HCPCS
    from app.codebooks.icd10cm.assembling import ICD_10_CM
    from app.codebooks.icd10pcs.assembling import ICD_10_PCS

    return {
        System.ICD_10_CM: ICD_10_CM,
        System.ICD_10_PCS: ICD_10_PCS,
        System.HCPCS: HCPCS,
        System.CPT: CPT,
    }
