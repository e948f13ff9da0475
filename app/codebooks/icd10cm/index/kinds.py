"""The files of the Index that can be read."""

from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10cm.index.volume import is_volume, read_volume, volume_edition
from app.codebooks.receiving.received import Kind
from app.domain.codes import System

__all__ = ["INDEX_KINDS"]

_IDS = {
    Volume.INDEX: "icd10cm.index",
    Volume.EXTERNAL: "icd10cm.external_cause_index",
    Volume.DRUGS: "icd10cm.table_of_drugs",
    Volume.NEOPLASMS: "icd10cm.table_of_neoplasms",
}

INDEX_KINDS: tuple[Kind, ...] = tuple(
    Kind(_IDS[volume], System.ICD_10_CM, volume, is_volume(volume), volume_edition, read_volume)
    for volume in Volume
)
