"""The files of the fee schedule that can be read."""

from app.codebooks.fees.anesthesia import anesthesia_edition, are_anesthesia, read_anesthesia
from app.codebooks.fees.areas import are_areas, areas_edition, read_areas
from app.codebooks.fees.indices import are_indices, indices_edition, read_indices
from app.codebooks.fees.kept_values import kept_values
from app.codebooks.fees.relative_values import (
    are_values,
    factor_of,
    read_values,
    values_edition,
)
from app.codebooks.receiving.received import Kind
from app.domain.codes import System

__all__ = ["KINDS"]

# A release brings each of them as CSV, spreadsheet and text: all forms are of one kind, so that
# one of them is read, and the next release replaces it in whatever form it comes.
KINDS: tuple[Kind, ...] = (
    Kind(
        id="mpfs.values",
        system=System.MPFS,
        name="relative value file",
        recognises=are_values,
        edition_of=values_edition,
        read=read_values,
        volume=factor_of,
        keeps=kept_values,
    ),
    Kind(
        id="gpci.indices",
        system=System.GPCI,
        name="table of geographic practice cost indices",
        recognises=are_indices,
        edition_of=indices_edition,
        read=read_indices,
    ),
    Kind(
        id="gpci.areas",
        system=System.GPCI,
        name="list of counties by locality",
        recognises=are_areas,
        edition_of=areas_edition,
        read=read_areas,
    ),
    Kind(
        id="gpci.anesthesia",
        system=System.GPCI,
        name="table of anesthesia conversion factors",
        recognises=are_anesthesia,
        edition_of=anesthesia_edition,
        read=read_anesthesia,
    ),
)
