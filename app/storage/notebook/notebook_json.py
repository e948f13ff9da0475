"""A page of the notebook as JSON, as the steps of undo and redo keep it."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from app.domain.books import Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, KeptRule, Page, PayerRule, SystemCode
from app.domain.people import PayerKind

__all__ = ["from_json", "to_json"]


def to_json(page: Page) -> dict[str, Any]:
    """Return the page as values that JSON has."""
    return asdict(page) | {
        "heading": asdict(page.heading) | {"on": page.heading.on.isoformat()},
        "rules": [{"id": kept.id, "rule": _dated(kept.rule)} for kept in page.rules],
    }


def from_json(kept: dict[str, Any]) -> Page:
    """Return the page that was kept."""
    code, heading = kept["code"], kept["heading"]
    on, status = date.fromisoformat(heading["on"]), Status(heading["status"])
    page = Page(
        SystemCode(System(code["system"]), code["code"]),
        Heading(on, status, heading["title"], heading["edition"]),
        rules=tuple(KeptRule(each["id"], _rule(each["rule"])) for each in kept["rules"]),
    )
    rest = ("note", "is_favourite", "group")
    return replace(page, **{name: kept[name] for name in rest})


def _dated(rule: PayerRule) -> dict[str, Any]:
    return asdict(rule) | {"first": _iso(rule.first), "last": _iso(rule.last)}


def _rule(fields: dict[str, Any]) -> PayerRule:
    first, last = (fields[name] and date.fromisoformat(fields[name]) for name in ("first", "last"))
    kind = fields["kind"] and PayerKind(fields["kind"])
    return PayerRule(**fields | {"kind": kind, "first": first, "last": last})


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
