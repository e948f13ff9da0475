import pytest

from app.suggestions.gaps.untidy import untidy

PARAGRAPH = " ".join(f"word{number}" for number in range(30))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gout.\nSigned by: ________\n", "unsigned"),
        ("Gout.\nThis note is not signed.\n", "unsigned"),
        ("Date of service: __________\nGout.\n", "undated"),
        ("The patient is *** years old.", "template"),
        ("Seen by @PROVIDERNAME@ today.", "template"),
        ("Chest: {normal/abnormal}.", "template"),
        (f"{PARAGRAPH}\n\nGout.\n\n{PARAGRAPH}\n", "copied"),
    ],
)
def test_what_is_not_as_a_note_should_be_is_told_once(look, text, kind):
    (gap,) = untidy(look(text).chart)
    assert gap.kind == kind
    assert 0 <= gap.start < gap.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gout.\nElectronically signed by J. Doe, MD, 2026-03-12.\n",
        "Date of service: 2026-03-12\nGout.\n",
        "Gout (left foot) [see picture].",
        "No known allergies.\n\nNo known allergies.\n",
    ],
)
def test_an_ordinary_note_is_not(look, text):
    assert list(untidy(look(text).chart)) == []
