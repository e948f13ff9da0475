"""The files of edits of NCCI that can be read."""

from app.codebooks.ncci.add_on_reading import (
    add_ons_edition,
    add_ons_volume,
    is_add_ons,
    read_add_ons,
)
from app.codebooks.ncci.pair_reading import is_pairs, pairs_edition, pairs_volume, read_pairs
from app.codebooks.ncci.units_reading import is_units, read_units, units_edition, units_volume
from app.codebooks.receiving.received import Kind
from app.domain.codes import System

__all__ = ["KINDS"]

KINDS: tuple[Kind, ...] = (
    Kind(
        id="ncci.pairs",
        system=System.NCCI_PTP,
        name="file of PTP edits",
        recognises=is_pairs,
        edition_of=pairs_edition,
        read=read_pairs,
        volume=pairs_volume,
    ),
    Kind(
        id="ncci.units",
        system=System.NCCI_MUE,
        name="MUE table",
        recognises=is_units,
        edition_of=units_edition,
        read=read_units,
        volume=units_volume,
    ),
    Kind(
        id="ncci.add_ons",
        system=System.NCCI_AOC,
        name="table of add-on codes",
        recognises=is_add_ons,
        edition_of=add_ons_edition,
        read=read_add_ons,
        volume=add_ons_volume,
    ),
)
