from datetime import date

import pytest

from app.domain.books import SERVICES, Entry, Status, entry_of
from app.domain.codes import System

DAY = date(2026, 3, 12)


class AllValid:
    """Books in which every code stands."""

    def editions(self):
        return ()

    def edition_on(self, system, on):
        return None

    def entry(self, code, on, system=None):
        return Entry(system, code, Status.VALID)

    def no_edition_message(self, system, on):
        return ""


@pytest.mark.parametrize(
    ("code", "systems", "expected"),
    [
        ("99214", SERVICES, (System.CPT, Status.VALID)),
        ("J1100", SERVICES, (System.HCPCS, Status.VALID)),
        ("E11.22", SERVICES, (System.HCPCS, Status.NOT_IN_EDITION)),
        ("E11.22", (System.ICD_10_CM,), (System.ICD_10_CM, Status.VALID)),
        ("", (System.ICD_10_CM,), (System.ICD_10_CM, Status.NOT_IN_EDITION)),
    ],
)
def test_a_code_is_asked_of_the_system_whose_shape_it_has(code, systems, expected):
    entry = entry_of(AllValid(), code, DAY, systems)
    assert (entry.system, entry.status) == expected
