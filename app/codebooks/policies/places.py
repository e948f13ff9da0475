"""The tables that tell who the contractors are and in which states they work."""

from datetime import date

from app.codebooks.policies.companion import Companion
from app.codebooks.policies.export_rows import rows
from app.codebooks.policies.plain_text import one_line
from app.codebooks.policies.written import day_of, number_of
from app.codebooks.receiving.received import Member

__all__ = ["CONTRACTOR", "read_contractors", "read_jurisdictions", "read_states"]

CONTRACTOR = ("contractor_id", "contractor_type_id", "contractor_version")
"""The columns that together name a contractor."""


def read_contractors(table: str, member: Member) -> Companion:
    """Read the names and contract numbers of the contractors.

    Raises:
        ValueError: the table is cut or malformed.
    """
    cells = rows(member, (*CONTRACTOR, "contractor_bus_name", "contractor_number"))
    found = ((*map(number_of, row[:3]), *map(one_line, row[3:])) for row in cells)
    return Companion(table, "policy_contractor_name", "", tuple(found))


def read_jurisdictions(table: str, member: Member) -> Companion:
    """Read in which states the contractors work, and from when to when.

    Raises:
        ValueError: the table is cut or malformed.
    """
    found = []
    for *numbers, first, last in rows(
        member, (*CONTRACTOR, "state_id", "active_date", "term_date")
    ):
        days = (day_of(first) or date.min, day_of(last) or date.max)
        found.append((*map(number_of, numbers), *(day.toordinal() for day in days)))
    return Companion(table, "policy_jurisdiction", "", tuple(found))


def read_states(table: str, member: Member) -> Companion:
    """Read the states and parts of states.

    Raises:
        ValueError: the table is cut or malformed.
    """
    cells = rows(member, ("state_id", "state_abbrev", "description"))
    found = ((number_of(state), short.upper(), one_line(name)) for state, short, name in cells)
    return Companion(table, "policy_state", "", tuple(found))
