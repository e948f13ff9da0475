"""An inpatient stay as a grouper takes it, and what it makes of it; never what is paid."""

from dataclasses import dataclass, field

from app.domain.people import Sex

__all__ = ["Grouped", "Stay", "StayDiagnosis", "StayEdit", "StayError"]

_STATUSES = range(1, 100)
_AGES = range(125)
_PRESENT = ("Y", "N", "U", "W", "")


class StayError(ValueError):
    """Facts of a stay that no grouper takes."""


@dataclass(frozen=True, slots=True)
class StayDiagnosis:
    """A diagnosis, in any case, with or without dot, and whether it was present on admission.

    ``present`` is Y, N, U or W; empty for a code that is exempt from reporting it.
    """

    code: str
    present: str

    def __post_init__(self) -> None:
        if not self.code.strip():
            raise StayError("a diagnosis has no code")
        if self.present not in _PRESENT:
            raise StayError(f"present on admission is Y, N, U or W, not “{self.present[:20]}”")


@dataclass(frozen=True, slots=True)
class Stay:
    """What a grouper asks of a stay: ``age`` in completed years, ``status`` of the discharge.

    ``status`` is the patient discharge status of the claim: 1 home, 20 died.
    """

    principal: StayDiagnosis
    age: int
    sex: Sex
    status: int = 1
    others: tuple[StayDiagnosis, ...] = ()
    procedures: tuple[str, ...] = ()
    admitting: str = field(default="")

    def __post_init__(self) -> None:
        if self.age not in _AGES:
            raise StayError(f"the age is 0 to 124 years, not {self.age}")
        if self.status not in _STATUSES:
            raise StayError(f"the discharge status is 1 to 99, not {self.status}")


@dataclass(frozen=True, slots=True)
class Grouped:
    """The group of a stay; without weight or amount, which have no place beside coding.

    ``drg`` and ``mdc`` are None, and ``reason`` says why, where no group fits. ``version`` is that
    of the grouper: ``44.0``.
    """

    version: str
    drg: int | None
    title: str
    mdc: int | None
    mdc_title: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StayEdit:
    """An edit of the Medicare Code Editor that a stay fails: how many of its codes do."""

    name: str
    count: int
