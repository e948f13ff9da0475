"""The files of Medicare Code Editor that can be read."""

from app.codebooks.mce.definitions import is_definitions, read_definitions
from app.codebooks.mce.lists import MceLists, version_edition
from app.codebooks.mce.table import is_table, read_table
from app.codebooks.receiving.received import Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]


def _is_lists(member: Member) -> bool:
    """Tell whether a file holds the lists in either form; the later of two replaces the other."""
    return is_table(member) or is_definitions(member)


def _read(member: Member) -> MceLists:
    return read_table(member) if is_table(member) else read_definitions(member)


KINDS: tuple[Kind, ...] = (
    Kind("mce.lists", System.MCE, "MCE lists", _is_lists, version_edition, _read),
)
