"""Reads a self-audit checklist from its file."""

import tomllib
from pathlib import Path

from app.domain.audit import Checklist, ChecklistItem

__all__ = ["BrokenChecklistError", "read_checklist"]


class BrokenChecklistError(Exception):
    """A checklist file that cannot be used."""


def read_checklist(path: Path) -> Checklist:
    """Return the checklist that stands in a TOML file.

    Raises:
        BrokenChecklistError: the file is missing, malformed or incomplete, or names an item twice.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BrokenChecklistError(f"the checklist {path.name} cannot be read") from error
    except ValueError as error:
        raise BrokenChecklistError(f"the checklist {path.name} is not TOML: {error}") from error
    items = content.get("item")
    if not isinstance(items, list) or not items:
        raise BrokenChecklistError(f"the checklist {path.name} has no [[item]]")
    name, version = (_text(content, field, path) for field in ("name", "version"))
    checklist = Checklist(name, version, tuple(_item(entry, path) for entry in items))
    if len({item.id for item in checklist.items}) < len(items):
        raise BrokenChecklistError(f"the checklist {path.name} has two items of one id")
    return checklist


def _item(entry: object, path: Path) -> ChecklistItem:
    return ChecklistItem(*(_text(entry, field, path) for field in ("id", "title", "question")))


def _text(entry: object, field: str, path: Path) -> str:
    text = entry.get(field) if isinstance(entry, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise BrokenChecklistError(f"the checklist {path.name} lacks a text “{field}”")
    return text
