"""The equivalents of a code."""

import sqlite3

from app.domain.codes import System, spelled, undotted
from app.domain.printed.gems import Direction, Mapping

__all__ = ["mapped"]

# Mappings are not asked by date: the newest ones count, and those of 2018 are the last.
_ASKED = """
SELECT target, flags FROM gem WHERE direction = :direction AND source = :source
AND first = (SELECT max(first) FROM gem WHERE direction = :direction) ORDER BY position
"""


def mapped(connection: sqlite3.Connection, code: str, direction: Direction) -> tuple[Mapping, ...]:
    """Return the equivalents of a code, in any case, with or without dot, as CMS lists them.

    Nothing is returned where the code stands in no mapping, or none is loaded; a code without an
    equivalent has one `Mapping` that says so.
    """
    source = undotted(code)
    rows = connection.execute(_ASKED, {"direction": direction, "source": source})
    return tuple(_mapping(source, target, flags, direction) for target, flags in rows)


def _mapping(source: str, target: str, flags: str, direction: Direction) -> Mapping:
    approximate, none, combination, scenario, choice_list = (int(flag) for flag in flags)
    return Mapping(
        source=_dotted(source) if direction is Direction.CM_TO_9 else source,
        target=_dotted(target) if direction is Direction.CM_FROM_9 else target,
        is_approximate=bool(approximate),
        has_none=bool(none),
        is_combination=bool(combination),
        scenario=scenario,
        choice_list=choice_list,
    )


def _dotted(code: str) -> str:
    return spelled(code, System.ICD_10_CM)
