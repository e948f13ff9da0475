"""``encounter``: import, list, show and export stored encounters."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from app.cli.batch import read_text
from app.cli.house import House
from app.cli.outcome import CommandError, Outcome
from app.domain.encounter import NoEncounterError
from app.encounters.exchange import EncounterFileError, read_encounter

__all__ = ["exported", "imported", "listed", "of_encounter", "shown"]

T = TypeVar("T")


def imported(house: House, path: Path) -> Outcome:
    """Store the encounter of a file; a missing work file is made."""
    text = read_text(path, "encounter")
    try:
        filed = read_encounter(text, path.parent)
    except EncounterFileError as error:
        raise CommandError(f"{path}: {error}") from error
    exchange = house.exchange(make=True)
    result = exchange.store(filed)
    stored = exchange.shown(result.id)
    return Outcome(
        stored, f"Encounter {result.id} is stored.", complaint="\n".join(result.warnings)
    )


def listed(house: House) -> Outcome:
    """Tell every stored encounter; documents by title, without their content."""
    encounters = house.exchange().listed()
    text = "\n".join(_line(fields) for fields in encounters)
    return Outcome(encounters, text or "No encounters are stored yet.")


def shown(house: House, encounter_id: int) -> Outcome:
    """Tell one stored encounter whole."""
    fields = of_encounter(encounter_id, house.exchange().shown)
    return Outcome(fields, _sheet(fields))


def exported(house: House, encounter_id: int) -> Outcome:
    """Return the encounter file of one stored encounter, for people as for programs."""
    fields = of_encounter(encounter_id, house.exchange().export)
    return Outcome(fields, json.dumps(fields, ensure_ascii=False, indent=2))


def of_encounter(encounter_id: int, work: Callable[[int], T]) -> T:
    """Return what the work makes of a stored encounter.

    Raises:
        CommandError: there is no such encounter.
    """
    try:
        return work(encounter_id)
    except NoEncounterError as error:
        raise CommandError(
            f"There is no encounter {encounter_id}; “encounter list” names those there are."
        ) from error


def _line(fields: dict[str, Any]) -> str:
    patient = fields["patient"]
    name = ", ".join(part for part in (patient["family"], patient["given"]) if part)
    return f"{fields['id']:>5}  {fields['service_from']}  {fields['setting']:<11}  {name}"


def _sheet(fields: dict[str, Any]) -> str:
    lines = [_line(fields).strip()]
    lines += [f"  {diagnosis['code']}" for diagnosis in fields["diagnoses"]]
    lines += [
        f"  {line['code']} {' '.join(line['modifiers'])} x{line['units']}"
        f" → {', '.join(line['pointers'])}"
        for line in fields["lines"]
    ]
    return "\n".join(lines)
