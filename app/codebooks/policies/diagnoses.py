"""Whether a policy covers a diagnosis."""

import sqlite3

from app.codebooks.policies.groups import groups_naming
from app.codebooks.policies.names import CODE_TABLES
from app.domain.rules.policies import (
    Covered,
    DiagnosisCoverage,
    Listing,
    NotCovered,
    NotListed,
    Policy,
)

__all__ = ["coverage_of"]

_LISTS = (Listing.COVERED, Listing.NOT_COVERED)
_HAS = """
SELECT 1 FROM policy_diagnosis d JOIN code_set c ON c.id = d.code_set
WHERE c.system = ? AND d.number = ? AND d.version = ? AND d.listing = ? LIMIT 1
"""


def coverage_of(
    connection: sqlite3.Connection, policy: Policy, diagnosis: str
) -> DiagnosisCoverage:
    """Return what a policy says of an ICD-10-CM code, with the groups that list it."""
    covered, not_covered = (
        groups_naming(connection, policy, listing, diagnosis) for listing in _LISTS
    )
    if covered:
        return Covered(covered, not_covered)
    if not_covered:
        return NotCovered(not_covered)
    ends = tuple(f"_x_{CODE_TABLES[listing]}" for listing in _LISTS)
    return NotListed(
        tuple(listing for listing in _LISTS if _has(connection, policy, listing)),
        tuple(table for table in policy.missing if table.endswith(ends)),
    )


def _has(connection: sqlite3.Connection, policy: Policy, listing: Listing) -> bool:
    key = (policy.system, policy.number, policy.version, listing[0])
    return connection.execute(_HAS, key).fetchone() is not None
