"""JSON that is no FHIR, as systems hand it out: its fields, one a line, their text as text."""

import json
from typing import Any

from app.charts.json_tree import MAX_SIZE
from app.charts.plain.paper import Paper
from app.charts.plain.text import decoded
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Document

__all__ = ["read_json_fields"]

_DEEPEST = 12


def read_json_fields(content: bytes) -> Document | None:
    """List the fields in their order, None where this is no JSON but text that looks like it.

    Raises:
        UnreadableError: the JSON is nested too deep.
    """
    if len(content) > MAX_SIZE:
        return None
    text, warnings = decoded(content)
    try:
        # Numbers stay as they are written: 1.50 mg is not 1.5 mg.
        found = json.loads(text, parse_float=str, parse_int=str)
        paper = Paper()
        _write(found, "", paper, 0)
    except ValueError:
        return None
    except RecursionError as error:
        raise UnreadableError("The JSON is nested too deep: have it sent again") from error
    if paper.is_empty:
        return None
    document = paper.document("")
    return Document("", "text", document.pages, "data", warnings=(*warnings, "no narrative"))


def _write(value: Any, name: str, paper: Paper, depth: int) -> None:
    margin = "  " * min(depth, _DEEPEST)
    if isinstance(value, list):
        for each in value:
            _write(each, name, paper, depth)
    elif isinstance(value, dict):
        if name:
            paper.lines(margin + name)
        for key, each in value.items():
            _write(each, " ".join(key.split()), paper, depth + bool(name))
    elif (said := _said(value)).strip():
        label = f"{name}: " if name else ""
        first, *more = said.splitlines()
        paper.lines("\n".join([f"{margin}{label}{first}", *(f"{margin}  {line}" for line in more)]))


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()
