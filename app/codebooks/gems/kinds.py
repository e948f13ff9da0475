"""The files of mappings that can be read."""

from app.codebooks.gems.mappings import is_gem, read_gem
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System
from app.domain.printed.gems import Direction

__all__ = ["KINDS"]

_IDS = {
    Direction.CM_TO_9: "gems.icd10cm_to_icd9",
    Direction.CM_FROM_9: "gems.icd9_to_icd10cm",
    Direction.PCS_TO_9: "gems.icd10pcs_to_icd9",
    Direction.PCS_FROM_9: "gems.icd9_to_icd10pcs",
}


def _untold(_member: Member) -> EditionHint | None:
    return None


def _kind(direction: Direction, kind_id: str) -> Kind:
    name = f"mappings from {direction}"
    return Kind(kind_id, System.GEM, name, is_gem(direction), _untold, read_gem(direction))


KINDS: tuple[Kind, ...] = tuple(_kind(direction, kind_id) for direction, kind_id in _IDS.items())
