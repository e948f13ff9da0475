"""Reads a self-audit checklist from its file."""

import tomllib
from pathlib import Path
from typing import Any

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
        items = tuple(_item(entry) for entry in content["item"])
        checklist = Checklist(str(content["name"]), str(content["version"]), items)
    except OSError as error:
        raise BrokenChecklistError(f"the checklist {path.name} cannot be read") from error
    except (KeyError, TypeError, ValueError) as error:
        raise BrokenChecklistError(
            f"the checklist {path.name} needs a name, a version and items with id, title and"
            f" question ({error})"
        ) from error
    if not items or len({item.id for item in items}) < len(items):
        raise BrokenChecklistError(f"the checklist {path.name} has no item, or one of them twice")
    return checklist


def _item(entry: dict[str, Any]) -> ChecklistItem:
    return ChecklistItem(entry["id"], entry["title"], entry["question"])
