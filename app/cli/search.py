"""``search``: find codes by words, one query or a file of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.batch import answer, records, timed
from app.cli.house import House
from app.cli.outcome import Exit, Outcome
from app.domain.codes import System

if TYPE_CHECKING:
    from app.search import CodeIndex, Found, Hit, SectionHit

__all__ = ["Wish", "searched", "searched_batch"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to search in: the date, the systems (none named: all), and how many hits at most."""

    on: date
    systems: Sequence[System] = ()
    limit: int = 20
    billable_only: bool = False


def searched(house: House, query: str, wish: Wish) -> Outcome:
    """Tell the hits for one query."""
    index = house.index()
    found, ms = timed(lambda: _find(index, query, wish))
    fields = {**_fields(found), "ms": ms}
    if found.status is None:
        return Outcome(fields, _text(found))
    system = wish.systems[0] if wish.systems else System.ICD_10_CM
    complaint = house.books().no_edition_message(system, wish.on)
    return Outcome(fields, "", Exit.MISSING, complaint)


def searched_batch(house: House, batch: Path, wish: Wish) -> None:
    """Print the hits for each line of a file; a date without edition is said in each object."""
    queries = records(batch)
    index = house.index()
    answer(queries, lambda query: _fields(_find(index, query, wish)))


def _find(index: "CodeIndex", query: str, wish: Wish) -> "Found":
    return index.find(
        query, wish.on, wish.systems, limit=wish.limit, billable_only=wish.billable_only
    )


def _fields(found: "Found") -> dict[str, Any]:
    fields: dict[str, Any] = {
        "query": found.query,
        "searched_as": found.searched_as,
        "hits": [_hit(hit) for hit in found.hits],
        "sections": [_section(section) for section in found.sections],
    }
    if found.gist is not None:
        fields["part"] = found.gist.part
    if found.status is not None:
        fields["status"] = found.status
    return fields


def _hit(hit: "Hit") -> dict[str, object]:
    return {
        "code": hit.code,
        "system": hit.system,
        "title": hit.title,
        "billable": hit.is_billable,
        "why": hit.why,
        "via": hit.via,
    }


def _section(section: "SectionHit") -> dict[str, str]:
    return {
        "number": section.number,
        "title": section.title,
        "line": section.line,
        "edition": section.edition,
    }


def _text(found: "Found") -> str:
    if not found.hits:
        return f"Nothing found for “{found.searched_as or found.query}”."
    return "\n".join(
        f"{hit.code:<9} {'billable' if hit.is_billable else 'header  '}  {hit.title}  [{hit.why}]"
        for hit in found.hits
    )
