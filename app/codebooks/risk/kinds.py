"""The files of condition categories that can be read."""

from app.codebooks.receiving.received import Kind
from app.codebooks.risk.diagnoses import diagnoses_edition, is_diagnoses, read_diagnoses
from app.codebooks.risk.payment import by_name
from app.codebooks.risk.structure import is_hierarchies, is_labels, read_hierarchies, read_labels
from app.domain.codes import System

__all__ = ["KINDS"]

_HCC = System.HCC

KINDS: tuple[Kind, ...] = (
    Kind(
        "risk.diagnoses",
        _HCC,
        "table of diagnoses and HCCs",
        is_diagnoses,
        diagnoses_edition,
        read_diagnoses,
    ),
    Kind("risk.labels", _HCC, "labels of HCCs", is_labels, by_name, read_labels),
    Kind(
        "risk.hierarchies",
        _HCC,
        "hierarchies of HCCs",
        is_hierarchies,
        by_name,
        read_hierarchies,
    ),
)
