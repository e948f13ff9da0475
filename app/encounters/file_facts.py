"""The facts of an encounter file."""

from typing import TypeVar

from app.domain.encounter import ClaimKind, EncounterError, Facts, Setting
from app.domain.people import Patient, Payer, PayerKind, Provider, Sex
from app.encounters.fields import Field

__all__ = ["FACTS", "facts_of"]

FACTS = (
    *("patient", "payer", "setting", "claim", "place_of_service", "new_patient", "minutes"),
    *("service_from", "service_to", "admitted", "discharged", "rendering", "billing", "sample"),
)

_Value = TypeVar("_Value")


def facts_of(whole: Field, fields: dict[str, Field]) -> Facts:
    """Return the facts that the fields of the file tell.

    Raises:
        EncounterFileError: a field takes something else.
    """
    service_from = _stated(fields["service_from"].day(), fields["service_from"])
    try:
        return Facts(
            setting=_stated(fields["setting"].choice(Setting), fields["setting"]),
            service_from=service_from,
            service_to=fields["service_to"].day() or service_from,
            patient=_patient(fields["patient"]),
            payer=_payer(fields["payer"]),
            claim=fields["claim"].choice(ClaimKind),
            place_of_service=fields["place_of_service"].text(),
            new_patient=fields["new_patient"].flag(),
            minutes=fields["minutes"].whole(0),
            admitted=fields["admitted"].day(),
            discharged=fields["discharged"].day(),
            rendering=_provider(fields["rendering"]),
            billing=_provider(fields["billing"]),
            is_sample=bool(fields["sample"].flag()),
        )
    except EncounterError as error:
        raise whole.error(str(error)) from error


def _stated(value: _Value | None, field: Field) -> _Value:
    if value is None:
        raise field.error("this field is missing")
    return value


def _patient(field: Field) -> Patient:
    fields = field.record("id", "family", "given", "birth_date", "sex")
    return Patient(
        id=fields["id"].text(),
        family=fields["family"].text(),
        given=fields["given"].text(),
        birth_date=fields["birth_date"].day(),
        sex=fields["sex"].choice(Sex) or Sex.UNKNOWN,
    )


def _payer(field: Field) -> Payer:
    fields = field.record("name", "kind", "member_id")
    kind = fields["kind"].choice(PayerKind) or PayerKind.OTHER
    return Payer(fields["name"].text(), kind, fields["member_id"].text())


def _provider(field: Field) -> Provider:
    fields = field.record("name", "npi", "tax_id")
    return Provider(*(fields[name].text() for name in ("name", "npi", "tax_id")))
