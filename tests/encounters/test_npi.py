from dataclasses import replace

import pytest

from app.domain.people import Provider
from app.encounters.npi import BadNpiError, check_npis, npi_faults
from tests.fixtures.work import FACTS


def facts(rendering="", billing=""):
    return replace(FACTS, rendering=Provider(npi=rendering), billing=Provider(npi=billing))


@pytest.mark.parametrize("npi", ["1234567893", "1558598797", ""], ids=["rule", "rule", "none"])
def test_an_npi_that_can_be_one_passes(npi):
    check_npis(facts(rendering=npi, billing=npi))


@pytest.mark.parametrize(
    ("npi", "fault"),
    [
        ("1234567890", "its check digit is wrong"),
        ("123456789", "it is not 10 digits"),
        ("12345678933", "it is not 10 digits"),
        ("123456789X", "it is not 10 digits"),
        ("١٢٣٤٥٦٧٨٩٣", "it is not 10 digits"),
    ],
    ids=["check digit", "short", "long", "letter", "other digits"],
)
def test_an_npi_that_cannot_be_one_is_refused_with_the_reason(npi, fault):
    with pytest.raises(BadNpiError, match=f"NPI {npi} is not valid: {fault}"):
        check_npis(facts(billing=npi))


def test_each_provider_has_its_own_line():
    assert len(list(npi_faults(facts("1", "2")))) == 2
