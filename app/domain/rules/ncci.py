"""What NCCI says of services that are reported together: pairs, units, add-on codes."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

__all__ = [
    "AddOn",
    "AddOnType",
    "EditSet",
    "LoadedSet",
    "ModifierIndicator",
    "PairEdit",
    "Program",
    "Setting",
    "UnitLimit",
    "UnitsIndicator",
]


class Program(StrEnum):
    """Whose claims the edits are for; Medicaid has files of its own that differ."""

    MEDICARE = "medicare"
    MEDICAID = "medicaid"


class Setting(StrEnum):
    """Whose services the edits are for; ambulatory surgical centers count as practitioners."""

    PRACTITIONER = "practitioner"
    HOSPITAL = "hospital"
    DME = "dme"


@dataclass(frozen=True, slots=True, order=True)
class EditSet:
    """One of the sets of edits that CMS publishes apart."""

    program: Program
    setting: Setting

    def __str__(self) -> str:
        return f"{self.program} {self.setting}"


@dataclass(frozen=True, slots=True)
class LoadedSet:
    """A set of edits as one quarter brought it; ``parts`` names the files, where it has several.

    CMS cuts the pairs of a set into four files: one that is missing looks like no edit.
    """

    edit_set: EditSet
    released: date
    parts: tuple[str, ...]
    edits: int


class ModifierIndicator(IntEnum):
    """Whether an NCCI-associated modifier may let both codes of a pair be paid (CCMI)."""

    NOT_ALLOWED = 0
    ALLOWED = 1
    NOT_APPLICABLE = 9


class UnitsIndicator(IntEnum):
    """How the units of a code are counted against its limit (MAI, CR 8853).

    ``LINE``: on each claim line. ``DAY_BY_POLICY``: over the day of service, absolute.
    ``DAY_CLINICAL``: over the day of service; more may be paid on documentation.
    """

    LINE = 1
    DAY_BY_POLICY = 2
    DAY_CLINICAL = 3


class AddOnType(IntEnum):
    """Who says which primary codes an add-on code goes with (NCCI add-on code edits).

    ``LISTED``: CMS, with a closed list. ``BY_CONTRACTOR``: the Medicare contractor.
    ``PARTLY_LISTED``: CMS lists some, and the contractor may accept more.
    """

    LISTED = 1
    BY_CONTRACTOR = 2
    PARTLY_LISTED = 3


@dataclass(frozen=True, slots=True)
class PairEdit:
    """A procedure-to-procedure edit: of two codes on one day, column 1 is the one that is paid.

    Column 2 is denied, unless the indicator allows a modifier and the record supports it.
    ``deleted`` is the last day of service for which the edit holds, None while it stands.
    ``released`` is the first day of the quarter whose file says so.
    """

    column_1: str
    column_2: str
    modifier_indicator: ModifierIndicator
    effective: date
    deleted: date | None
    rationale: str
    edit_set: EditSet
    released: date
    is_older_than_1996: bool = False

    @property
    def is_active(self) -> bool:
        """Tell whether the edit ever denies: one with indicator 9 was taken back from its start."""
        return self.modifier_indicator is not ModifierIndicator.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class UnitLimit:
    """A medically unlikely edit: the most units of a code that are expected for one patient.

    0 says that the code is not payable in this setting. A code without a published limit is not
    unlimited: some limits are confidential. Medicaid counts every limit by the line.
    """

    code: str
    units: int
    indicator: UnitsIndicator
    rationale: str
    edit_set: EditSet
    released: date


@dataclass(frozen=True, slots=True)
class AddOn:
    """An add-on code with a primary code, beside which alone it is paid.

    ``primary`` is None where the contractor defines which codes are acceptable. ``deleted`` is
    the last day on which the edit and both codes stand, None while they do.
    """

    add_on: str
    primary: str | None
    type: AddOnType
    effective: date
    deleted: date | None
    instruction: str
    program: Program
    released: date
