import re

import pytest

from app.charts import kinds
from app.charts.kinds import kind_of_loinc, kind_of_title


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("11506-3", "progress"),
        ("34117-2", "history"),
        ("18842-5", "discharge"),
        ("11504-8", "operative"),
        ("28570-0", "procedure"),
        ("11488-4", "consultation"),
        ("18748-4", "imaging"),
        ("34133-9", "summary"),
        ("1-1", ""),
        ("", ""),
    ],
)
def test_the_code_of_a_document_tells_its_kind(code, kind):
    assert kind_of_loinc(code) == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Discharge Summary", "discharge"),
        ("OP NOTE", "operative"),
        ("H&P", "history"),
        ("Chest X-ray, two views", "imaging"),
        ("Follow-up visit", "progress"),
        ("Surgical pathology", "pathology"),
        ("Operation report", "operative"),
        ("Letter", ""),
    ],
)
def test_the_words_of_a_title_tell_its_kind(title, kind):
    assert kind_of_title(title) == kind


def test_no_code_tells_two_kinds():
    codes = " ".join(kinds._LOINC.values()).split()
    assert sorted(codes) == sorted(set(codes))
    assert all(re.fullmatch(r"\d{4,5}-\d", code) for code in codes)
