"""The files of an ICD-10-CM release that can be read."""

from app.codebooks.icd10cm.lists import is_codes, is_order, read_codes, read_order
from app.codebooks.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]


def _untold(_member: Member) -> EditionHint | None:
    return None


_CM = System.ICD_10_CM

KINDS: tuple[Kind, ...] = (
    Kind("icd10cm.order", _CM, "order file", is_order, _untold, read_order),
    Kind("icd10cm.codes", _CM, "codes file", is_codes, _untold, read_codes),
)
