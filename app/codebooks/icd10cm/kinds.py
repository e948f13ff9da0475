"""The files of an ICD-10-CM release that can be read."""

from app.codebooks.icd10cm.addenda import (
    addenda_edition,
    is_codes_addenda,
    is_order_addenda,
    read_addenda,
)
from app.codebooks.icd10cm.conversion import conversion_edition, is_conversion, read_conversion
from app.codebooks.icd10cm.guidelines.received import (
    guidelines_edition,
    is_guidelines,
    read_guidelines,
)
from app.codebooks.icd10cm.index.kinds import INDEX_KINDS
from app.codebooks.icd10cm.lists import is_codes, is_order, read_codes, read_order
from app.codebooks.icd10cm.poa_exempt import is_poa_exempt, poa_exempt_edition, read_poa_exempt
from app.codebooks.icd10cm.tabular import is_tabular, read_member, tabular_edition
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]


def _untold(_member: Member) -> EditionHint | None:
    return None


_CM = System.ICD_10_CM

KINDS: tuple[Kind, ...] = (
    Kind("icd10cm.tabular", _CM, "Tabular List", is_tabular, tabular_edition, read_member),
    Kind("icd10cm.order", _CM, "order file", is_order, _untold, read_order),
    Kind("icd10cm.codes", _CM, "codes file", is_codes, _untold, read_codes),
    Kind(
        "icd10cm.codes_addenda",
        _CM,
        "codes addenda",
        is_codes_addenda,
        addenda_edition,
        read_addenda,
    ),
    Kind(
        "icd10cm.order_addenda",
        _CM,
        "order addenda",
        is_order_addenda,
        addenda_edition,
        read_addenda,
    ),
    Kind(
        "icd10cm.poa_exempt",
        _CM,
        "POA-exempt list",
        is_poa_exempt,
        poa_exempt_edition,
        read_poa_exempt,
    ),
    *INDEX_KINDS,
    Kind(
        "icd10cm.conversion",
        _CM,
        "Conversion Table",
        is_conversion,
        conversion_edition,
        read_conversion,
    ),
    Kind(
        "icd10cm.guidelines",
        _CM,
        "Official Guidelines",
        is_guidelines,
        guidelines_edition,
        read_guidelines,
    ),
)
