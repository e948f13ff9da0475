"""The codes of an encounter file. A code that is not valid is taken over and flagged later."""

from collections.abc import Sequence

from app.domain.carried import CarriedMark
from app.domain.chart.documents import Document
from app.domain.codes import System, spelled, systems_of
from app.domain.encounter import Override
from app.domain.money import cents
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet, SheetError, letter
from app.encounters.fields import Field
from app.encounters.file_carried import carried_of
from app.encounters.file_evidence import evidence_of

__all__ = ["CODES", "marks_of", "overrides_of", "sheet_of"]

CODES = ("diagnoses", "procedures", "lines")
_DIAGNOSIS = ("code", "poa", "evidence", "carried")


def sheet_of(fields: dict[str, Field], documents: Sequence[Document]) -> Sheet:
    """Return the coding sheet; spans carry the position of the document in the file.

    Raises:
        EncounterFileError: a field takes something else.
    """
    diagnoses = tuple(_diagnosis(item, documents) for item in fields["diagnoses"].items())
    places = {letter(position): position for position in range(len(diagnoses))}
    return Sheet(
        diagnoses=diagnoses,
        procedures=tuple(_procedure(item, documents) for item in fields["procedures"].items()),
        lines=tuple(_line(item, documents, places) for item in fields["lines"].items()),
    )


def marks_of(field: Field, sheet: Sheet) -> dict[str, CarriedMark]:
    """Return the marks on diagnoses that were carried over, by code.

    Raises:
        EncounterFileError: a field takes something else.
    """
    marked = [item.record(*_DIAGNOSIS)["carried"] for item in field.items()]
    return carried_of(marked, sheet.diagnoses)


def overrides_of(field: Field) -> tuple[Override, ...]:
    """Return the findings that were answered.

    Raises:
        EncounterFileError: a field takes something else.
    """
    return tuple(_override(item) for item in field.items())


def _diagnosis(item: Field, documents: Sequence[Document]) -> Diagnosis:
    fields = item.record(*_DIAGNOSIS, needed=("code",))
    code = _code(fields["code"], System.ICD_10_CM)
    evidence = evidence_of(fields["evidence"], documents)
    try:
        return Diagnosis(code, evidence, fields["poa"].text() or None)
    except SheetError as error:
        raise fields["poa"].error("Y, N, U, W or null") from error


def _procedure(item: Field, documents: Sequence[Document]) -> Procedure:
    fields = item.record("code", "date", "evidence", needed=("code",))
    return Procedure(
        _code(fields["code"], System.ICD_10_PCS),
        fields["date"].day(),
        evidence_of(fields["evidence"], documents),
    )


def _line(item: Field, documents: Sequence[Document], places: dict[str, int]) -> Line:
    known = ("code", "modifiers", "units", "charge", "pointers", "date", "evidence")
    fields = item.record(*known, needed=("code",))
    units = fields["units"].whole(1)
    try:
        return Line(
            code=_code(fields["code"], System.HCPCS, System.CPT),
            modifiers=tuple(_modifier(each) for each in fields["modifiers"].items()),
            units=1 if units is None else units,
            pointers=tuple(_pointer(each, places) for each in fields["pointers"].items()),
            on=fields["date"].day(),
            charge=_charge(fields["charge"]),
            evidence=evidence_of(fields["evidence"], documents),
        )
    except SheetError as error:
        raise item.error(str(error)) from error


def _code(field: Field, *systems: System) -> str:
    text = field.needed_text()
    system = next((each for each in systems if each in systems_of(text)), None)
    return spelled(text, system) if system else text.strip()


def _modifier(field: Field) -> str:
    return field.needed_text().strip().upper()


def _pointer(field: Field, places: dict[str, int]) -> int:
    place = places.get(field.text().strip().upper())
    if place is None:
        known = f"A to {letter(len(places) - 1)}" if places else "none, as there are no diagnoses"
        raise field.error(f"a letter of a diagnosis: {known}")
    return place


def _charge(field: Field) -> int | None:
    if not field.is_given:
        return None
    try:
        return cents(field.text())
    except ValueError as error:
        raise field.error('an amount as text such as "125.00"') from error


def _override(item: Field) -> Override:
    fields = item.record("rule", "subjects", "reason", needed=("rule",))
    subjects = tuple(each.text() for each in fields["subjects"].items())
    return Override(fields["rule"].needed_text(), subjects, fields["reason"].text())
