"""What clinicians call procedures."""

from datetime import date

import pytest

from app.codebooks import Phrase
from app.domain.codes import System
from app.search.finding.procedure_names import bundled_names, read_names, with_names

FIRST, LAST = date(2030, 10, 1), date(2031, 9, 30)
NAMES = """
[lamps]
"lampectomy | lamp removal" = "02T1 02B[01]"
"wickoscopy" = "0?J?8"
"glow" = "02"
"""


def title(code, text="Repair Lamp", *, is_billable=True, system=System.ICD_10_PCS, beside=()):
    return Phrase(system, code, text, "title", is_billable, FIRST, LAST, beside=beside)


@pytest.fixture(scope="module")
def named(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "procedures.toml"
    path.write_text(NAMES, "utf-8")
    return read_names(path)


def test_the_plain_codes_of_a_name_have_it_as_a_phrase_of_its_own(named):
    codes = [title("02T10ZZ"), title("02B10ZZ"), title("0AJ38ZZ")]
    found = [phrase for phrase in with_names(codes, named) if phrase.source == "name"]
    assert {(phrase.code, phrase.text) for phrase in found} == {
        ("02T10ZZ", "lampectomy"),
        ("02T10ZZ", "lamp removal"),
        ("0AJ38ZZ", "wickoscopy"),
        ("02T10ZZ", "glow"),
        ("02B10ZZ", "glow"),
    }
    assert all((phrase.first, phrase.last) == (FIRST, LAST) for phrase in found)
    assert {phrase.text: phrase.beside for phrase in found if phrase.code == "02T10ZZ"} == {
        "lampectomy": ("Repair Lamp", "glow"),
        "lamp removal": ("Repair Lamp", "glow"),
        "glow": ("Repair Lamp", "lampectomy", "lamp removal"),
    }


def test_every_code_of_a_name_has_it_beside_its_title(named):
    codes = [title("02B00ZZ", beside=("Wick",)), title("02B20ZZ"), title("03B00ZZ")]
    beside = [phrase.beside for phrase in with_names(codes, named) if phrase.source == "title"]
    assert beside == [("Wick", "lampectomy", "lamp removal", "glow"), ("glow",), ()]


def test_a_name_of_very_many_codes_is_no_answer_alone(named):
    codes = [title(f"02Q{at:03}Z") for at in range(61)]
    assert all(phrase.source == "title" for phrase in with_names(codes, named))


@pytest.mark.parametrize(
    "phrase",
    [title("02T", is_billable=False), title("02T10ZZ", system=System.HCPCS)],
    ids=["table", "another system"],
)
def test_only_whole_codes_of_procedures_are_named(named, phrase):
    assert list(with_names([phrase], named)) == [phrase]


def test_the_names_that_come_with_the_program_are_used_when_no_others_are_given():
    found = list(with_names([title("0FT44ZZ", "Resection of Gallbladder")]))
    assert "cholecystectomy" in {phrase.text for phrase in found if phrase.source == "name"}


def test_every_bundled_name_has_words_and_stands_for_codes():
    for each in bundled_names():
        assert all(name == name.strip() and name for name in each.names)
        assert len(set(each.names)) == len(each.names)
