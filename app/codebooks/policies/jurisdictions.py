"""Where policies hold: their contractors, and the states of these."""

import sqlite3
from datetime import date
from itertools import groupby
from operator import itemgetter

from app.codebooks.policies.names import JURISDICTIONS
from app.domain.rules.policies import Policy, PolicyContractor

__all__ = ["contractors_of", "holds_in", "is_known_where"]

# Three states are divided among contractors; the database writes their parts like states.
_PARTS = {"CA": ("NF", "SF"), "MO": ("EM", "WM"), "NY": ("DN", "QN", "UN")}
_WHERE = """
FROM policy_contractor g JOIN code_set c ON c.id = g.code_set
LEFT JOIN policy_contractor_name n ON n.code_set = g.code_set
    AND n.contractor = g.contractor AND n.kind = g.kind AND n.revision = g.revision
LEFT JOIN policy_jurisdiction j ON j.code_set = g.code_set
    AND j.contractor = g.contractor AND j.kind = g.kind AND j.revision = g.revision
    AND :on BETWEEN j.first AND j.last
LEFT JOIN policy_state s ON s.code_set = j.code_set AND s.state = j.state
WHERE c.system = :system AND g.number = :number AND g.version = :version
"""
_HOLDS = f"""
SELECT 1 {_WHERE} AND (:contract = '' OR n.contract = :contract)
AND (:states = '' OR instr(:states, ' ' || s.abbreviation || ' ') > 0) LIMIT 1
"""
_CONTRACTORS = f"""
SELECT coalesce(n.name, ''), coalesce(n.contract, ''), coalesce(s.abbreviation, '')
{_WHERE} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""


def is_known_where(policy: Policy) -> bool:
    """Tell whether all tables are loaded that say where a policy holds."""
    return not set(policy.missing).intersection(JURISDICTIONS[policy.system])


def holds_in(
    connection: sqlite3.Connection, policy: Policy, on: date, state: str, contract: str
) -> bool:
    """Tell whether a policy holds in a state and for a contractor; empty stands for any."""
    if not (state or contract):
        return True
    short = state.strip().upper()
    states = f" {' '.join((short, *_PARTS.get(short, ())))} " if short else ""
    asked = {**_asked(policy, on), "states": states, "contract": contract.strip()}
    return connection.execute(_HOLDS, asked).fetchone() is not None


def contractors_of(
    connection: sqlite3.Connection, policy: Policy, on: date
) -> tuple[PolicyContractor, ...]:
    """Return the contractors that follow a policy, each with its states on a day."""
    found = connection.execute(_CONTRACTORS, _asked(policy, on))
    return tuple(
        PolicyContractor(name, number, tuple(state for _, _, state in rows if state))
        for (name, number), rows in groupby(found, itemgetter(0, 1))
    )


def _asked(policy: Policy, on: date) -> dict[str, str | int]:
    key = {"number": policy.number, "version": policy.version}
    return {"system": policy.system, "on": on.toordinal(), **key}
