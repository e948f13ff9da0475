import pytest

from app.domain.reading.mentioned import MentionKind, kind_of_diagnosis


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("R05.9", MentionKind.SYMPTOM),
        ("M54.50", MentionKind.SYMPTOM),
        ("M25.561", MentionKind.SYMPTOM),
        ("M54.16", MentionKind.CONDITION),
        ("I10", MentionKind.CONDITION),
        ("", MentionKind.CONDITION),
    ],
)
def test_a_sign_or_symptom_is_told_by_its_code(code, kind):
    assert kind_of_diagnosis(code) is kind
