import pytest

from app.domain.books import Status
from app.domain.chart.spans import Evidence
from app.ui.sheet.sheet_words import (
    evidence_count,
    icon_name,
    severity_word,
    status_text,
    warning_line,
)


@pytest.mark.parametrize(
    ("status", "word", "icon"),
    [
        (Status.VALID, "Warning", "triangle-alert"),
        (Status.NOT_VERIFIED, "Warning", "triangle-alert"),
        (Status.HEADER, "Error", "circle-x"),
        (Status.NOT_IN_EDITION, "Error", "circle-x"),
        (Status.NO_EDITION, "Error", "circle-x"),
    ],
)
def test_severity_is_word_and_icon(status, word, icon):
    assert severity_word(status, "no evidence") == word
    assert icon_name(status, "no evidence") == icon
    assert warning_line(status, "no evidence") == f"{word}: no evidence"


def test_without_a_warning_nothing_is_said():
    assert severity_word(Status.VALID, "") == icon_name(Status.VALID, "") == ""
    assert warning_line(Status.VALID, "") == ""


@pytest.mark.parametrize(
    ("status", "title", "text"),
    [
        (Status.NOT_VERIFIED, "a title", "not verified"),
        (Status.VALID, "a title", "a title"),
        (Status.NO_EDITION, "", "no edition loaded"),
        (Status.NOT_IN_EDITION, "", "not in the edition"),
        (Status.VALID, "", ""),
    ],
)
def test_the_status_of_a_service_is_said(status, title, text):
    assert status_text(status, title) == text


def test_evidence_is_counted():
    assert evidence_count(()) == "none"
    assert evidence_count((Evidence("a"), Evidence("b"))) == "2"
