import pytest

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.ui.sheet.sheet_systems import of_sheet, service_code

SHEET = Sheet(
    diagnoses=(Diagnosis("J11.00"),),
    lines=(Line("J1100"), Line("99213")),
    procedures=(Procedure("0DTJ4ZZ"),),
)


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("J11.00", System.ICD_10_CM),
        ("0DTJ4ZZ", System.ICD_10_PCS),
        ("J1100", System.HCPCS),
        ("99213", System.CPT),
    ],
)
def test_a_code_of_the_sheet_is_of_the_system_of_its_part(code, system):
    assert of_sheet(SHEET, code) == SystemCode(system, code)


def test_what_looks_like_no_service_is_looked_for_among_services_all_the_same():
    assert service_code("WRONG!") == SystemCode(System.HCPCS, "WRONG!")
