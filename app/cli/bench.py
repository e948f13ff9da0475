"""``bench``: what this program measures of itself, beside its peers in the same run."""

from pathlib import Path

from app.bench.bench import MEASUREMENTS, Plan, tables
from app.bench.figures import table
from app.cli.house import House
from app.cli.outcome import CommandError, Outcome
from app.cli.progress import told

__all__ = ["measured"]


def measured(house: House, plan: Plan) -> Outcome:
    """Measure and tell the tables.

    Raises:
        CommandError: a measurement of that name is not known, or a folder is not there.
    """
    if unknown := sorted(plan.only - set(MEASUREMENTS)):
        known = ", ".join(MEASUREMENTS)
        raise CommandError(f"coderdesk bench: “{unknown[0]}” is none of {known}")
    for folder in (plan.material.notes, plan.material.releases):
        _check(folder)
    house.index()  # Builds the reference data on first use.
    found = tables(house.books(), plan, told)
    text = "\n\n".join(f"{name}\n{table(rows)}" for name, rows in found.items())
    return Outcome(found, text)


def _check(folder: Path | None) -> None:
    if folder is not None and not folder.is_dir():
        raise CommandError(f"{folder}: no such folder; name one that can be read")
