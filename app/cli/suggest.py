"""``suggest``: what a chart says and which codes it supports, one chart or a file of texts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.charts.received import open_path
from app.charts.unreadable import UnreadableError
from app.cli.batch import answer, records, timed
from app.cli.house import House
from app.cli.outcome import CommandError, Exit, Outcome
from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.reading.suggestions import ChartGap, Said, Suggested, Suggestion
from app.suggestions.cautions import Doubtful
from app.suggestions.wish import ChartWish

if TYPE_CHECKING:
    from app.suggestions.suggesting import Suggester

__all__ = ["Wish", "suggested", "suggested_batch"]


@dataclass(frozen=True, slots=True)
class Wish:
    """Where the patient was seen, and the date of service."""

    setting: Setting
    on: date


def suggested(house: House, path: Path, wish: Wish) -> Outcome:
    """Tell what one chart file says, all its documents together.

    Raises:
        CommandError: the file cannot be read, or no edition covers the date.
    """
    try:
        found = open_path(path)
    except UnreadableError as error:
        raise CommandError(f"{path}: {error}") from error
    pages = [page for each in found.documents for page in each.document.pages]
    texts = tuple(page.text for page in pages)
    unsure = Doubtful(frozenset(number for number, page in enumerate(pages) if page.machine_read))
    suggester = _suggester(house, wish)
    asked = ChartWish(texts, wish.setting, wish.on, doubtful=unsure)
    told, ms = timed(lambda: suggester.suggested(asked))
    return Outcome({"id": path.name, "ms": ms, **_fields(told)}, _text(told))


def suggested_batch(house: House, batch: Path, wish: Wish) -> None:
    """Print what each line ``{"id", "text"}`` of a file says.

    Raises:
        CommandError: the file cannot be read, or no edition covers the date.
    """
    suggester = _suggester(house, wish)
    answer(records(batch), lambda line: _answered(line, suggester, wish))


def _answered(line: str, suggester: "Suggester", wish: Wish) -> dict[str, Any]:
    """Return what the text of a line says; a line that is no such object says so itself."""
    try:
        fields = json.loads(line)
    except ValueError:
        fields = None
    known = fields if isinstance(fields, dict) else {}
    text = known.get("text")
    if not isinstance(text, str):
        return {"id": known.get("id"), **_fields(Suggested(())), "error": _WANTED}
    told = suggester.suggested(ChartWish((text,), wish.setting, wish.on))
    return {"id": known.get("id"), **_fields(told)}


_WANTED = "no object with “id” and “text”: write one JSON a line"


def _suggester(house: House, wish: Wish) -> "Suggester":
    books = house.books()
    if books.edition_on(System.ICD_10_CM, wish.on) is None:
        raise CommandError(books.no_edition_message(System.ICD_10_CM, wish.on), Exit.MISSING)
    return house.suggester()


def _fields(told: Suggested) -> dict[str, Any]:
    return {
        "mentions": [_said(each) for each in told.said],
        "suggestions": _ranked(told.suggestions),
        "candidates": _ranked(told.candidates),
        "gaps": [_gap(each) for each in told.gaps],
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "page": said.page,
        "start": said.start,
        "end": said.end,
        "text": said.text,
        "section": said.section,
        "assertion": said.assertion,
        "by": said.by,
        "kind": said.kind,
    }


def _ranked(suggestions: Sequence[Suggestion]) -> list[dict[str, Any]]:
    return [
        {
            "code": each.code,
            "title": each.title,
            "rank": rank,
            "mentions": list(each.said),
            "why": each.why,
            "caution": each.caution,
        }
        for rank, each in enumerate(suggestions, start=1)
    ]


def _gap(gap: ChartGap) -> dict[str, Any]:
    return {
        "kind": gap.kind,
        "page": gap.page,
        "start": gap.start,
        "end": gap.end,
        "message": gap.message,
        "topic": gap.topic,
        "indicators": [
            {"page": page, "start": start, "end": end} for page, start, end in gap.indicators
        ],
    }


def _text(told: Suggested) -> str:
    lines = [f"{each.code:<9} {each.title}  [{each.why}]" for each in told.suggestions]
    lines += [f"open: {gap.message}" for gap in told.gaps]
    return "\n".join(lines) or "Nothing in this chart supports a code."
