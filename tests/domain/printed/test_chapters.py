import pytest

from app.domain.codes import System
from app.domain.printed.chapters import Chapter

SEVENTEEN = Chapter(System.ICD_10_CM, "17", "Malformations (Q00-QA0)", "Q00", "QA0")
DRUGS = Chapter(System.HCPCS, "J", "Drugs", "J", "J")


@pytest.mark.parametrize(
    ("chapter", "code", "is_held"),
    [
        pytest.param(SEVENTEEN, "Q00", True, id="its first category"),
        pytest.param(SEVENTEEN, "QA0.8", True, id="below its last category"),
        pytest.param(SEVENTEEN, "P96.9", False, id="before it"),
        pytest.param(SEVENTEEN, "R00.0", False, id="after it"),
        pytest.param(DRUGS, "J1100", True, id="a letter holds its codes"),
        pytest.param(DRUGS, "K0001", False, id="another letter"),
    ],
)
def test_a_chapter_holds_the_codes_between_its_limits(chapter, code, is_held):
    assert chapter.holds(code) == is_held
