"""Policies found in the reference database, by what they are called and by what they name."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from app.codebooks.policies.jurisdictions import holds_in, is_known_where
from app.codebooks.policies.names import SHARED, TABLE_NAMES
from app.domain.codes import System, undotted
from app.domain.rules.policies import Policy, PolicyLink, PolicyStatus

__all__ = ["policies_for", "policy", "policy_linked"]

_EVER = date.max.toordinal()
_BEGUN = "coalesce(p.effective, p.first)"
_COLUMNS = f"""
SELECT c.system, p.number, p.version, p.display, p.title, p.status, {_BEGUN} AS begun,
    min(coalesce(p.ends, {_EVER}), p.last, coalesce(r.day, {_EVER})), p.code_set, p.first, p.newest
FROM policy p JOIN code_set c ON c.id = p.code_set
LEFT JOIN policy_retirement r ON r.code_set = p.code_set AND r.number = p.number
"""  # noqa: S608 - a number of the calendar
_NEWEST = f"AND {_BEGUN} <= :on ORDER BY begun DESC, p.version DESC LIMIT 1"
_CALLED = f"{_COLUMNS} WHERE p.display = :display {_NEWEST}"
_NUMBERED = f"{_COLUMNS} WHERE c.system = :system AND p.number = :number {_NEWEST}"
# A newer version that no longer names the procedure ends what the older one said: the newest that
# had begun is chosen first. In a range of five digits lies no 0042T, and in one of J no K.
_NAMING = f"""
{_COLUMNS} JOIN (
    SELECT code_set, number, version FROM policy_procedure WHERE code = :code
    UNION
    SELECT code_set, number, version FROM policy_range
    WHERE listing = 'p' AND first_code <= :code AND last_code >= :code
        AND first_code GLOB :alike AND last_code GLOB :alike
) n ON n.code_set = p.code_set AND n.number = p.number AND n.version = p.version
WHERE p.version = (
    SELECT v.version FROM policy v
    WHERE v.code_set = p.code_set AND v.number = p.number
        AND v.status <> '{PolicyStatus.PROPOSED}' AND coalesce(v.effective, v.first) <= :on
    ORDER BY coalesce(v.effective, v.first) DESC, v.version DESC LIMIT 1
)
ORDER BY c.system, p.number
"""  # noqa: S608 - a word of the program
_LOADED = "SELECT code_set, name, first FROM policy_table"
_NATIONAL = "NCD"


def policies_for(
    connection: sqlite3.Connection,
    procedure: str,
    on: date,
    *,
    state: str = "",
    contract: str = "",
) -> tuple[Policy, ...]:
    """Return the policies in force on a day that name a procedure.

    ``state`` (``TX``) and ``contract`` (a contractor’s number, ``04412``) leave those that hold
    there. One of which it is not known where it holds is returned too: its ``missing`` says so.
    """
    code = undotted(procedure)
    asked = {"code": code, "on": on.toordinal(), "alike": _alike(code)}
    return tuple(
        each
        for each in _policies(connection, _NAMING, asked)
        if each.holds_on(on)
        if not is_known_where(each) or holds_in(connection, each, on, state, contract)
    )


def policy(connection: sqlite3.Connection, display_id: str, on: date) -> Policy | None:
    """Return the version of a policy that was the newest on a day, None where none had begun.

    ``display_id`` is that of an LCD or an article, or the section of an NCD with or without
    ``NCD`` before it. ``Policy.holds_on`` tells whether it was in force.
    """
    display = display_id.strip().upper().removeprefix(_NATIONAL).strip()
    asked = {"display": display, "on": on.toordinal()}
    return next(iter(_policies(connection, _CALLED, asked)), None)


def policy_linked(connection: sqlite3.Connection, link: PolicyLink, on: date) -> Policy | None:
    """Return the version of a linked policy that was the newest on a day, as `policy` does."""
    asked = {"system": link.system, "number": link.number, "on": on.toordinal()}
    return next(iter(_policies(connection, _NUMBERED, asked)), None)


def _alike(code: str) -> str:
    """Return the pattern of the codes that a range with this one in it begins and ends with."""
    first, last = code[:1], code[-1:]
    begins = "[0-9]" if first.isdecimal() else first
    return f"{begins}???{'[0-9]' if last.isdecimal() else last}"


def _policies(connection: sqlite3.Connection, query: str, asked: dict[str, Any]) -> list[Policy]:
    found = connection.execute(query, asked).fetchall()
    loaded = connection.execute(_LOADED).fetchall() if found else []
    return [_policy(row, loaded) for row in found]


def _policy(row: tuple[Any, ...], loaded: Iterable[tuple[int, str, int]]) -> Policy:
    system, number, version, display, title, status, begun, ended, code_set, first, newest = row
    there = {
        name
        for held, name, day in loaded
        if held == code_set and (name in SHARED or first <= day <= newest)
    }
    return Policy(
        System(system),
        number,
        version,
        display,
        title,
        PolicyStatus(status),
        date.fromordinal(begun),
        date.fromordinal(ended),
        tuple(name for name in TABLE_NAMES[System(system)] if name not in there),
    )
