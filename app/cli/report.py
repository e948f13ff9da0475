"""``report``: write a report as PDF."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from app.charts.reading import read
from app.cli.encounters import of_encounter
from app.cli.house import House
from app.cli.outcome import CommandError, Outcome, hand_over

if TYPE_CHECKING:
    from app.desk import Desk

__all__ = ["claim_summary"]


def claim_summary(house: House, encounter_id: int | None, out: Path) -> Outcome:
    """Write the claim summary of an encounter; without an id, of the only one there is."""
    desk = house.desk()
    wanted = _only(desk) if encounter_id is None else encounter_id
    paper = of_encounter(wanted, desk.claims.paper)
    hand_over(out, paper)
    fields = {
        "path": str(out),
        "pages": len(read(paper, out.name).pages),
        "sha256": hashlib.sha256(paper).hexdigest(),
    }
    return Outcome(fields, f"{out}: {fields['pages']} pages")


def _only(desk: "Desk") -> int:
    rows = desk.encounters.listed()
    if len(rows) != 1:
        raise CommandError(
            f"The work file holds {len(rows)} encounters: name one by its id;"
            " “encounter list” shows them."
        )
    return rows[0].id
