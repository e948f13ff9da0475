import pytest

from app.domain.completeness import DocumentRules, PartRule, checked

OPERATIVE = DocumentRules(
    "Operative note",
    ("operative",),
    (PartRule("Findings", ("finding*",)), PartRule("Blood loss", ("ebl", "blood loss"))),
    "42 CFR 482.51",
)
CT = DocumentRules("Imaging report", ("ct",), (PartRule("Plan", ("p:",)),), "42 CFR 482.26")
RULES = (OPERATIVE, CT)


def look(text, kind="operative", title="note"):
    return checked(7, title, kind, text, RULES)


def test_parts_stand_under_their_headings():
    found = look("1. FINDINGS: none\n  EBL 5 ml\n")
    assert found.parts == (("Findings", True), ("Blood loss", True))
    assert (found.kind, found.missing) == ("Operative note", ())


def test_a_word_within_a_line_is_no_heading():
    assert look("The findings are good.\nEblis").missing == ("Findings", "Blood loss")


def test_the_title_tells_the_kind_where_nothing_else_does():
    assert look("P: rest", kind="", title="CT of the chest").parts == (("Plan", True),)
    assert look("", kind="", title="Doctor").kind == ""
    assert not look("", kind="").has_text


@pytest.mark.parametrize(
    ("text", "is_signed"),
    [
        ("Electronically signed by R. Holm", True),
        ("/s/ R. Holm", True),
        ("Signature: R. Holm", True),
        ("Signature: ______", False),
        ("The consent was signed.", False),
        ("Signed by R. Holm", True),
    ],
)
def test_a_signature_is_found_or_not(text, is_signed):
    assert look(text).is_signed is is_signed


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("2026-03-12", True),
        ("3/12/26", True),
        ("March 12, 2026", True),
        ("12 Mar 2026", True),
        ("BP 120/80", False),
        ("", False),
    ],
)
def test_a_date_is_found_or_not(text, is_dated):
    assert look(text).is_dated is is_dated
