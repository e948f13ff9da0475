"""Reads what documents of each kind are expected to have from its file."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.chart.completeness import DocumentRules, PartRule

__all__ = ["BrokenRulesError", "read_rules"]


class BrokenRulesError(Exception):
    """A file of rules that cannot be used."""


def read_rules(path: Path) -> tuple[DocumentRules, ...]:
    """Return the rules of a TOML file, in its order.

    Raises:
        BrokenRulesError: the file is missing, malformed or incomplete.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenRulesError(f"the checklist {path.name} cannot be read: {error}") from error
    try:
        return tuple(_rules(each) for each in content["kinds"])
    except (KeyError, TypeError) as error:
        raise BrokenRulesError(
            f"the checklist {path.name} is incomplete: each of [[kinds]] has kind, called, source"
            " and parts, each part a name and headings"
        ) from error


def _rules(fields: Mapping[str, Any]) -> DocumentRules:
    parts = tuple(
        PartRule(
            part["name"],
            tuple(part["headings"]),
            part.get("if_any", False),
            tuple(part.get("said", ())),
        )
        for part in fields["parts"]
    )
    return DocumentRules(
        fields["kind"],
        tuple(fields["called"]),
        parts,
        fields["source"],
        tuple(map(tuple, fields.get("known_by", ()))),
        tuple(fields.get("hinted", ())),
    )
