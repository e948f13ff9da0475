"""Names of procedures against the official codes of fiscal year 2026, where they are at hand."""

import re

import pytest

from app.search.finding.procedure_names import bundled_names
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def titles():
    kind, member = official("icd10pcs.order", "icd10pcs-2026")
    return {each.code: each.title for each in kind.read(member).codes if not each.is_table}


def test_every_beginning_that_stands_with_a_name_is_that_of_a_code(titles):
    beginnings = {part for each in bundled_names() for part in each.every.pattern.split("|")}
    joined = "\n".join(titles)
    assert [part for part in beginnings if not re.search(rf"^{part}", joined, re.M)] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cholecystectomy", "Resection of Gallbladder"),
        ("appendectomy", "Resection of Appendix"),
        ("colonoscopy", "Inspection of Lower Intestinal Tract"),
        ("TKA", "Replacement of (Right|Left) Knee Joint with Synthetic Substitute"),
        ("CABG", "Bypass Coronary Artery"),
        ("TURP", "Excision of Prostate, Via Natural or Artificial Opening"),
        ("thoracentesis", "Drainage of (Right|Left) Pleural Cavity"),
        ("cesarean section", "Extraction of Products of Conception, .*Open Approach"),
        ("hysterectomy", "Resection of Uterus"),
        ("mechanical ventilation", "Respiratory Ventilation"),
    ],
)
def test_the_plain_codes_of_a_name_are_of_that_procedure(titles, name, said):
    (named,) = [each for each in bundled_names() if name in each.names]
    found = [title for code, title in titles.items() if named.plain.match(code)]
    assert found
    assert [title for title in found if not re.match(said, title)] == []
