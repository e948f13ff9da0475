from datetime import date

from app.domain.encounter import Override
from tests.encounters.files import LEAST, WHOLE


def test_every_code_of_the_contract_is_taken_over(take):
    found = take(WHOLE)
    sheet = found.sheet
    assert [each.code for each in sheet.diagnoses] == ["E11.22", "N18.32"]
    assert sheet.diagnoses[0].poa == "Y"
    assert (sheet.procedures[0].code, sheet.procedures[0].on) == ("0DTJ4ZZ", date(2026, 3, 11))
    (line,) = sheet.lines
    assert (line.modifiers, line.units, line.charge, line.pointers) == (("25",), 2, 12500, (1, 0))
    assert found.overrides == (Override("I-03", ("E11.22",), "documented"),)


def test_codes_that_are_not_valid_are_stored_as_given(take):
    fields = {
        **LEAST,
        "diagnoses": [{"code": " nonsense "}, {"code": "G35"}],
        "lines": [{"code": "9921"}, {"code": "g0439"}],
        "procedures": [{"code": "0DTI4ZZ"}],
    }
    sheet = take(fields).sheet
    assert [each.code for each in sheet.diagnoses] == ["nonsense", "G35"]
    assert [each.code for each in sheet.lines] == ["9921", "G0439"]
    assert sheet.procedures[0].code == "0DTI4ZZ"
