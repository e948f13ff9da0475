"""The lists of a policy: groups of codes under their paragraphs, and whether one is among them."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.codebooks.policies.names import CODE_TABLES
from app.domain.codes import System, spelled, undotted
from app.domain.policies import (
    Covered,
    DiagnosisCoverage,
    Listing,
    NotCovered,
    NotListed,
    Policy,
    PolicyGroup,
)

__all__ = ["coverage_of", "groups_of"]

_CODE_SET = "SELECT coalesce(max(id), 0) FROM code_set WHERE system = ?"
_PARAGRAPHS = """
SELECT grouped, paragraph, star_note FROM policy_group
WHERE code_set = ? AND number = ? AND version = ? AND listing = ?
"""
_PROCEDURES = """
SELECT grouped, code, 0 FROM policy_procedure
WHERE code_set = ? AND number = ? AND version = ? AND ? = 'p' ORDER BY code
"""
_DIAGNOSES = """
SELECT grouped, code, is_starred FROM policy_diagnosis
WHERE code_set = ? AND number = ? AND version = ? AND listing = ? ORDER BY code
"""
_DIAGNOSIS = """
SELECT grouped, code, is_starred FROM policy_diagnosis
WHERE code_set = ? AND number = ? AND version = ? AND listing = ? AND code = ?
"""
_RANGES = """
SELECT grouped, first_code, last_code FROM policy_range
WHERE code_set = ? AND number = ? AND version = ? AND listing = ?
"""
_AROUND = f"{_RANGES} AND ? BETWEEN first_code AND last_code"
_LISTS = """
SELECT count(*) FROM (SELECT 1 FROM policy_diagnosis
WHERE code_set = ? AND number = ? AND version = ? AND listing = ? LIMIT 1)
"""
_OF_DIAGNOSES = (Listing.COVERED, Listing.NOT_COVERED)
_Key = tuple[int, int, int, str]


@dataclass(slots=True)
class _Codes:
    """What a group holds: codes in their order, the starred among them, and ranges."""

    codes: list[str] = field(default_factory=list)
    starred: list[str] = field(default_factory=list)
    ranges: dict[str, str] = field(default_factory=dict)

    def add(self, code: str, *, is_starred: bool) -> None:
        self.codes.append(code)
        if is_starred:
            self.starred.append(code)

    def written(self) -> Iterator[tuple[str, ...]]:
        """Yield each code that stands alone, and the first and last of each range."""
        until = ""
        for code in self.codes:
            if code > until:
                until = self.ranges.get(code, "")
                yield (code, until) if until else (code,)


def groups_of(
    connection: sqlite3.Connection, policy: Policy, listing: Listing
) -> tuple[PolicyGroup, ...]:
    """Return a list of a policy: its groups with their paragraphs, codes and ranges."""
    key = _key(connection, policy, listing)
    groups: dict[int, _Codes] = {}
    query = _PROCEDURES if listing is Listing.PROCEDURES else _DIAGNOSES
    for group, code, is_starred in connection.execute(query, key):
        groups.setdefault(group, _Codes()).add(code, is_starred=bool(is_starred))
    for group, first, last in connection.execute(_RANGES, key):
        groups[group].ranges[first] = last
    above = _paragraphs(connection, key)
    codes = {group: groups.get(group, _Codes()) for group in sorted({*groups, *above})}
    return _groups(listing, codes, above)


def coverage_of(
    connection: sqlite3.Connection, policy: Policy, diagnosis: str
) -> DiagnosisCoverage:
    """Return what a policy says of an ICD-10-CM code, with the groups that list it."""
    covered, not_covered = (
        _naming(connection, policy, listing, undotted(diagnosis)) for listing in _OF_DIAGNOSES
    )
    if covered:
        return Covered(covered, not_covered)
    if not_covered:
        return NotCovered(not_covered)
    ends = tuple(f"_x_{CODE_TABLES[listing]}" for listing in _OF_DIAGNOSES)
    return NotListed(
        tuple(listing for listing in _OF_DIAGNOSES if _has(connection, policy, listing)),
        tuple(table for table in policy.missing if table.endswith(ends)),
    )


def _key(connection: sqlite3.Connection, policy: Policy, listing: Listing) -> _Key:
    (code_set,) = connection.execute(_CODE_SET, (policy.system,)).fetchone()
    return code_set, policy.number, policy.version, listing[0]


def _naming(
    connection: sqlite3.Connection, policy: Policy, listing: Listing, code: str
) -> tuple[PolicyGroup, ...]:
    """Return the groups that list a code by itself or, where they do not, within a range."""
    key = _key(connection, policy, listing)
    groups: dict[int, _Codes] = {}
    for group, found, is_starred in connection.execute(_DIAGNOSIS, (*key, code)):
        groups.setdefault(group, _Codes()).add(found, is_starred=bool(is_starred))
    for group, first, last in connection.execute(_AROUND, (*key, code)):
        if group not in groups:
            groups[group] = _Codes([first], [], {first: last})
    above = _paragraphs(connection, key) if groups else {}
    return _groups(listing, dict(sorted(groups.items())), above)


def _has(connection: sqlite3.Connection, policy: Policy, listing: Listing) -> bool:
    (count,) = connection.execute(_LISTS, _key(connection, policy, listing)).fetchone()
    return bool(count)


def _paragraphs(connection: sqlite3.Connection, key: _Key) -> dict[int, tuple[str, str]]:
    return {group: (above, note) for group, above, note in connection.execute(_PARAGRAPHS, key)}


def _groups(
    listing: Listing, codes: Mapping[int, _Codes], above: Mapping[int, tuple[str, str]]
) -> tuple[PolicyGroup, ...]:
    return tuple(
        PolicyGroup(
            listing,
            group,
            *above.get(group, ("", "")),
            tuple("-".join(_spelled(listing, each)) for each in held.written()),
            _spelled(listing, held.starred),
        )
        for group, held in codes.items()
    )


def _spelled(listing: Listing, codes: Sequence[str]) -> tuple[str, ...]:
    system = System.CPT if listing is Listing.PROCEDURES else System.ICD_10_CM
    return tuple(spelled(code, system) for code in codes)
