from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people import Coder, Patient, is_npi


@pytest.mark.parametrize(
    ("npi", "is_one"),
    [
        ("1234567893", True),
        ("1558598797", True),
        ("1234567890", False),
        ("123456789", False),
        ("12345678933", False),
        ("1234567 93", False),
        ("١٢٣٤٥٦٧٨٩٣", False),
        ("", False),
    ],
    ids=["C-01", "C-01", "C-01", "short", "long", "blank", "other digits", "empty"],
)
def test_an_npi_has_ten_digits_and_its_check_digit(npi, is_one):
    assert is_npi(npi) is is_one


@given(st.integers(10**8, 10**9 - 1), st.integers(0, 8), st.integers(0, 9))
def test_one_check_digit_fits_and_a_mistyped_digit_is_noticed(body, place, digit):
    fitting = [npi for npi in (f"{body}{check}" for check in range(10)) if is_npi(npi)]
    assert len(fitting) == 1
    (npi,) = fitting
    typed = npi[:place] + str(digit) + npi[place + 1 :]
    assert is_npi(typed) is (typed == npi)


@pytest.mark.parametrize(
    ("family", "given_name", "name"),
    [("Doe", "Jane", "Doe, Jane"), ("Doe", "", "Doe"), ("", "Jane", "Jane"), ("", "", "")],
    ids=["both", "family", "given", "neither"],
)
def test_a_name_is_written_family_first(family, given_name, name):
    assert Patient(family=family, given=given_name).name == name


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 2, 2), 64),
        (date(2026, 2, 3), 65),
        (date(1961, 2, 3), 0),
        (date(1960, 12, 31), -1),
    ],
    ids=["day before", "birthday", "day of birth", "before birth"],
)
def test_age_counts_completed_years(day, age):
    assert Patient(birth_date=date(1961, 2, 3)).age_on(day) == age


def test_without_a_birth_date_there_is_no_age():
    assert Patient().age_on(date(2026, 1, 1)) is None


def test_one_born_on_29_february_has_a_birthday_on_1_march_in_other_years():
    patient = Patient(birth_date=date(2024, 2, 29))
    assert (patient.age_on(date(2025, 2, 28)), patient.age_on(date(2025, 3, 1))) == (0, 1)


def test_a_coder_signs_with_the_credential():
    assert Coder("Pat Quill", "CPC").signature == "Pat Quill, CPC"
    assert Coder("Pat Quill").signature == "Pat Quill"
