"""The files of an ICD-10-PCS release that can be read."""

import re
from datetime import date

from app.codebooks.icd10pcs.definitions import is_definitions, read_definitions
from app.codebooks.icd10pcs.index import is_index, read_index
from app.codebooks.icd10pcs.order import is_codes, is_order, read_codes, read_order
from app.codebooks.icd10pcs.tables import is_tables, read_tables
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]

_PCS = System.ICD_10_PCS
_VERSION = re.compile(r"<version>\s*(20[0-9]{2})\b")
_OCTOBER = 10


def _fiscal_year(member: Member) -> EditionHint | None:
    """The XML files name their fiscal year, which begins in October of the year before."""
    found = _VERSION.search(member.start)
    return EditionHint(date(int(found[1]) - 1, _OCTOBER, 1)) if found else None


def _untold(_member: Member) -> EditionHint | None:
    return None


KINDS: tuple[Kind, ...] = (
    Kind("icd10pcs.tables", _PCS, "ICD-10-PCS tables", is_tables, _fiscal_year, read_tables),
    Kind(
        "icd10pcs.definitions",
        _PCS,
        "ICD-10-PCS definitions",
        is_definitions,
        _fiscal_year,
        read_definitions,
    ),
    Kind("icd10pcs.index", _PCS, "ICD-10-PCS Index", is_index, _fiscal_year, read_index),
    Kind("icd10pcs.order", _PCS, "ICD-10-PCS order file", is_order, _untold, read_order),
    Kind("icd10pcs.codes", _PCS, "ICD-10-PCS codes file", is_codes, _untold, read_codes),
)
