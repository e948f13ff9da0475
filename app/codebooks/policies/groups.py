"""The lists of a policy: groups of codes under their paragraphs."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.codes import System, spelled, undotted
from app.domain.rules.policies import Listing, Policy, PolicyGroup

__all__ = ["groups_naming", "groups_of"]

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
            # In a range of five digits lies no 0042T.
            if code > until or (until[-1].isdecimal() and code[-1].isalpha()):
                last = self.ranges.get(code, "")
                until = last or until
                yield (code, last) if last else (code,)


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


def groups_naming(
    connection: sqlite3.Connection, policy: Policy, listing: Listing, code: str
) -> tuple[PolicyGroup, ...]:
    """Return the groups of diagnoses that list a code, by itself or else within a range."""
    key, bare = _key(connection, policy, listing), undotted(code)
    groups: dict[int, _Codes] = {}
    for group, found, is_starred in connection.execute(_DIAGNOSIS, (*key, bare)):
        groups.setdefault(group, _Codes()).add(found, is_starred=bool(is_starred))
    for group, first, last in connection.execute(_AROUND, (*key, bare)):
        if group not in groups:
            groups[group] = _Codes([first], [], {first: last})
    above = _paragraphs(connection, key) if groups else {}
    return _groups(listing, dict(sorted(groups.items())), above)


def _key(connection: sqlite3.Connection, policy: Policy, listing: Listing) -> _Key:
    (code_set,) = connection.execute(_CODE_SET, (policy.system,)).fetchone()
    return code_set, policy.number, policy.version, listing[0]


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
