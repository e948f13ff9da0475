"""Condition categories of risk adjustment (HCC), and the year of service that they count for."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Hcc", "first_service_day", "payment_year"]


@dataclass(frozen=True, slots=True)
class Hcc:
    """A category in which one model of risk adjustment puts a diagnosis.

    Attributes:
        model: whose category it is: ``CMS-HCC V28``, ``CMS-HCC ESRD V24``, ``RxHCC V08``.
        number: of the category within its model, such as ``37``.
        label: what the category is called; empty where no labels of the model are loaded.
        payment_year: the year for whose payment the diagnosis counts.
        displaces: the categories that do not count beside this one, the hierarchy downwards.
        displaced_by: the categories beside which this one does not count.
    """

    model: str
    number: str
    label: str
    payment_year: int
    displaces: tuple[str, ...] = ()
    displaced_by: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name that coders use: ``HCC 37``, ``RxHCC 45``."""
        kind = "RxHCC" if self.model.startswith("Rx") else "HCC"
        return f"{kind} {self.number}"


def payment_year(service: date) -> int:
    """Return the payment year for which a diagnosis of that day counts: the year after it."""
    return service.year + 1


def first_service_day(payment: int) -> date:
    """Return the first day of service whose diagnoses count for a payment year."""
    return date(payment - 1, 1, 1)
