"""The header of a C-CDA: whom it is about, who wrote it and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.charts.dates import day_of
from app.charts.kinds import kind_of_loinc, kind_of_title
from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.domain.people import Patient, Sex

__all__ = ["Header", "header_of", "patient_of", "write_header"]

_SEXES = {"F": Sex.FEMALE, "M": Sex.MALE}
_SOCIAL_SECURITY = "2.16.840.1.113883.4.1"
_LOINC = "2.16.840.1.113883.6.1"


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says of the document."""

    title: str
    kind: str
    date: date | None
    author: str


def header_of(root: Node) -> Header:
    """Return what the header says; empty where it says nothing."""
    title = root.first("title").text or root.value("displayName", "code")
    return Header(
        title,
        _kind(root) or kind_of_title(title),
        day_of(root.value("value", "effectiveTime")),
        "; ".join(_unique(_named(author, "assignedAuthor") for author in root.all("author"))),
    )


def patient_of(root: Node) -> Patient | None:
    """Return the first patient that the file names anywhere, None without one."""
    role = next(root.named("patientRole"), None)
    if role is None:
        return None
    family, given = _family_and_given(_legal(role))
    return Patient(
        next(_numbers(role), ""),
        family,
        given,
        day_of(role.value("value", "patient", "birthTime")),
        _SEXES.get(role.value("code", "patient", "administrativeGenderCode"), Sex.UNKNOWN),
    )


def write_header(root: Node, paper: Paper) -> None:
    """Write what a coder looks for in a header, a line for each."""
    patient = patient_of(root)
    lines = [
        ("Patient", _described(patient) if patient else ""),
        ("Date", _day(root.value("value", "effectiveTime"))),
        ("Author", header_of(root).author),
        ("Encounter", _encounter(root.first("componentOf", "encompassingEncounter"))),
        ("Service", _period(root.first("documentationOf", "serviceEvent", "effectiveTime"))),
        ("Legally signed", _signed(root.first("legalAuthenticator"))),
        ("Signed", "; ".join(_unique(_signed(each) for each in root.all("authenticator")))),
        ("Custodian", root.first(*_CUSTODIAN).text),
    ]
    if not any(said for _, said in lines):
        return
    paper.heading(1, "Document header")
    for label, said in lines:
        if said:
            paper.lines(f"{label}: {said}")


_CUSTODIAN = ("custodian", "assignedCustodian", "representedCustodianOrganization", "name")


def _kind(root: Node) -> str:
    codes = [root.first("code"), *root.all("code", "translation")]
    kinds = (
        kind_of_loinc(code.attributes.get("code", ""))
        for code in codes
        if code.attributes.get("codeSystem", _LOINC) == _LOINC
    )
    return next((kind for kind in kinds if kind), "")


def _numbers(role: Node) -> Iterator[str]:
    known = [each for each in role.all("id") if "nullFlavor" not in each.attributes]
    # A social security number is no record number, as long as there is another.
    for each in sorted(known, key=lambda one: one.attributes.get("root") == _SOCIAL_SECURITY):
        if number := each.attributes.get("extension", "").strip():
            yield number


def _legal(role: Node) -> Node:
    """Return the name that papers carry, the first one where none is marked as such."""
    names = [name for name in role.all("patient", "name") if name.text]
    marked = (name for name in names if "L" in name.attributes.get("use", "").split())
    return next(marked, next(iter(names), Node("")))


def _family_and_given(name: Node) -> tuple[str, str]:
    family, given = _parts(name, "family"), _parts(name, "given")
    return (family, given) if family or given else (name.text, "")


def _parts(name: Node, part: str) -> str:
    each = [one for one in name.all(part) if one.text]
    # What somebody is called, or was called at birth, stands beside the name itself.
    own = [one for one in each if one.attributes.get("qualifier") not in {"CL", "BR"}]
    return " ".join(one.text for one in own or each)


def _described(patient: Patient) -> str:
    born = f"born {patient.birth_date.isoformat()}" if patient.birth_date else ""
    sex = "" if patient.sex is Sex.UNKNOWN else patient.sex.value
    number = f"number {patient.id}" if patient.id else ""
    name = f"{patient.given} {patient.family}".strip()
    return ", ".join(part for part in (name, born, sex, number) if part)


def _encounter(encounter: Node) -> str:
    when = _period(encounter.first("effectiveTime"))
    kind = encounter.value("displayName", "code")
    place = encounter.first("location", "healthCareFacility", "location", "name").text
    left = encounter.value("displayName", "dischargeDispositionCode")
    return ", ".join(part for part in (when, kind, place, left) if part)


def _signed(signer: Node) -> str:
    day = _day(signer.value("value", "time"))
    return ", ".join(part for part in (_named(signer, "assignedEntity"), day) if part)


def _named(role: Node, entity: str) -> str:
    assigned = role.first(entity)
    for path in (("assignedPerson", "name"), ("assignedAuthoringDevice", "softwareName")):
        if words := _spaced(assigned.first(*path)):
            return words
    return _spaced(assigned.first("representedOrganization", "name"))


def _spaced(name: Node) -> str:
    """Return a name, its parts apart even where nothing stands between them."""
    parts = [child if isinstance(child, str) else child.text for child in name.children]
    return " ".join(" ".join(parts).split()).replace(" ,", ",")


def _period(time: Node) -> str:
    day = _day(time.attributes.get("value", ""))
    ends = [_day(time.value("value", end)) for end in ("low", "high")]
    return day or " to ".join(dict.fromkeys(end for end in ends if end))


def _day(stamp: str) -> str:
    day = day_of(stamp)
    return day.isoformat() if day else ""


def _unique(words: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
