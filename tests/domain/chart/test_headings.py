import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.chart.headings import Headings


@pytest.mark.parametrize(
    ("text", "way"),
    [
        pytest.param("FINDINGS: none", "finding*", id="before a colon"),
        pytest.param("Findings\nnone", "finding*", id="alone on a line"),
        pytest.param("1. FINDINGS none", "findings", id="at the beginning of a line"),
        pytest.param("## **Findings:** none", "findings", id="with signs of layout"),
        pytest.param("none | Findings: a cyst", "findings", id="further on"),
        pytest.param("rest.,FINDINGS: ,a cyst", "findings", id="without lines"),
        pytest.param("rest.,FINDINGS,1. A cyst", "findings", id="in capitals without a colon"),
        pytest.param("Intraoperative Findings: none", "finding*", id="after other words"),
        pytest.param("IMPRESSION AND PLAN:", "plan", id="with other words"),
        pytest.param("Assessment/Plan:", "assessment", id="with a stroke"),
        pytest.param("Reason for neurological consultation:", "reason for … consult*", id="gap"),
        pytest.param("Diagnosis: cyst", "^diagnos*", id="at its own beginning"),
        pytest.param("S: cough", "s:", id="a letter"),
    ],
)
def test_a_heading_is_found_as_it_stands(text, way):
    assert Headings.of(text).has((way,))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        pytest.param("The findings are good.", "finding*", id="within a sentence"),
        pytest.param("Admitting diagnosis: cyst", "^diagnos*", id="not at its beginning"),
        pytest.param("Eblis", "ebl", id="a longer word"),
        pytest.param("none, findings of a cyst", "findings", id="further on without a colon"),
        pytest.param(
            "She was told of the findings and of all the risks that there are: none",
            "findings",
            id="a whole sentence before a colon",
        ),
        pytest.param("", "plan", id="nothing"),
    ],
)
def test_other_words_are_no_heading(text, way):
    assert not Headings.of(text).has((way,))


def test_what_is_said_anywhere_is_found_across_lines():
    text = Headings.of("She was\n discharged  home.")
    assert text.says(("discharged home",))
    assert not text.says(("discharged to",))
    assert not text.says(())
    assert not text.has(())


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text):
    assert isinstance(Headings.of(text).has(("plan", "^cc", "a … b*")), bool)
