"""The group (MS-DRG) of an inpatient stay, and the edits of the Medicare Code Editor it fails."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.codebooks.inpatient.package import editor, grouper
from app.codebooks.inpatient.versions import version_on
from app.domain.codes import undotted
from app.domain.people import Sex
from app.domain.rules.grouping import Grouped, Stay, StayDiagnosis, StayEdit

__all__ = ["code_edits", "group"]

_SEXES = {Sex.MALE: 0, Sex.FEMALE: 1, Sex.UNKNOWN: 2}
_GROUPED = "OK"
_REASONS = {
    "INVALID_PDX": "the principal diagnosis is not valid on that day",
    "INVALID_PRINCIPAL_DIAGNOSIS": "the principal diagnosis is not valid on that day",
    "DX_CANNOT_BE_PDX": "the principal diagnosis cannot be one",
    "INVALID_AGE": "the age is not valid",
    "INVALID_SEX": "the sex is not known",
    "INVALID_DISCHARGE_STATUS": "the discharge status is not valid",
    "HAC_MISSING_ONE_POA": "a hospital-acquired condition does not say whether it was present on "
    "admission",
}
_UNGROUPABLE = "the codes fit no group"


def group(stay: Stay, on: date) -> Grouped:
    """Return the group of a stay; ``on`` is the day of discharge.

    Raises:
        InpatientExtraMissingError: the package for it is not installed.
        NoGrouperError: it has no version for the day.
    """
    with grouper() as opened:
        version = version_on(on)
        said = opened.group(_claim(stay) | {"version": version.number})
    if said["return_code"] != _GROUPED:
        reason = _REASONS.get(said["return_code"], _UNGROUPABLE)
        return Grouped(version.name, None, "", None, "", reason)
    return Grouped(
        version=version.name,
        drg=said["final_drg"],
        title=said["final_drg_description"],
        mdc=said["final_mdc"],
        mdc_title=said["final_mdc_description"],
    )


def code_edits(stay: Stay, on: date) -> tuple[StayEdit, ...]:
    """Return the edits that a stay fails; ``on`` is the day of discharge.

    Raises:
        InpatientExtraMissingError: the package for it is not installed.
        NoGrouperError: it has no version for the day.
    """
    with editor() as opened:
        version_on(on)
        said = opened.edit(_claim(stay) | {"discharge_date": int(f"{on:%Y%m%d}")})
    return tuple(_edit(edit) for edit in said["edits"])


def _edit(said: Mapping[str, Any]) -> StayEdit:
    return StayEdit(said["name"].replace("_", " ").casefold(), said["count"])


def _claim(stay: Stay) -> dict[str, object]:
    claim: dict[str, object] = {
        "age": stay.age,
        "sex": _SEXES[stay.sex],
        "discharge_status": stay.status,
        "pdx": _diagnosis(stay.principal),
        "sdx": [_diagnosis(each) for each in stay.others],
        "procedures": [{"code": undotted(code)} for code in stay.procedures],
    }
    if stay.admitting:
        claim["admit_dx"] = {"code": undotted(stay.admitting)}
    return claim


def _diagnosis(diagnosis: StayDiagnosis) -> dict[str, str]:
    # Without the indicator the group of hospital-acquired conditions is 999; a blank says exempt.
    return {"code": undotted(diagnosis.code), "poa": diagnosis.present or " "}
