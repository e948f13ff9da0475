"""What the tour does on each sample, read from the samples’ own plan."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.audit import Verdict
from app.domain.money import cents

__all__ = ["Asking", "Finding", "Service", "Stop", "read_plan"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words to search for, the code to give, and the quotes of the chart that support it."""

    words: str
    code: str
    quotes: tuple[str, ...]
    poa: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """A service line; ``pointers`` are letters of diagnoses, ``charge`` is in cents."""

    code: str
    modifiers: tuple[str, ...]
    pointers: tuple[str, ...]
    quotes: tuple[str, ...]
    charge: int


@dataclass(frozen=True, slots=True)
class Asking:
    """A query; the first ``supported`` options rest on every indicator that ``quotes`` gives."""

    title: str
    reason: str
    format: str
    to: str
    question: str
    quotes: tuple[str, ...]
    contrary: tuple[str, ...]
    options: tuple[str, ...]
    supported: int


@dataclass(frozen=True, slots=True)
class Stop:
    """All that is done on one sample."""

    sample: str
    findings: tuple[Finding, ...]
    services: tuple[Service, ...]
    asking: Asking | None
    verdicts: tuple[tuple[str, Verdict], ...]


def read_plan(path: Path) -> list[Stop]:
    """Read the plan of the tour."""
    return [_stop(fields) for fields in tomllib.loads(path.read_text("utf-8"))["stop"]]


def _stop(fields: dict[str, Any]) -> Stop:
    charges = [cents(text) for text in fields.get("charges", [])]
    return Stop(
        sample=fields["sample"],
        findings=tuple(_finding(code) for code in fields["code"]),
        services=tuple(
            _service(line, charge)
            for line, charge in zip(fields.get("line", []), charges, strict=True)
        ),
        asking=_asking(fields["query"]) if "query" in fields else None,
        verdicts=tuple(
            (item, Verdict(verdict))
            for verdict, items in fields.get("audit", {}).items()
            for item in items
        ),
    )


def _finding(fields: dict[str, Any]) -> Finding:
    return Finding(fields["words"], fields["code"], tuple(fields["quotes"]), fields.get("poa"))


def _service(fields: dict[str, Any], charge: int) -> Service:
    modifiers = tuple(fields.get("modifiers", ()))
    pointers, quotes = tuple(fields["pointers"]), tuple(fields["quotes"])
    return Service(fields["code"], modifiers, pointers, quotes, charge)


def _asking(fields: dict[str, Any]) -> Asking:
    lists = {name: tuple(fields[name]) for name in ("quotes", "contrary", "options")}
    return Asking(**{**fields, **lists})
