import pytest

from app.domain.completeness import DocumentRules, PartFound, PartRule, checked

OPERATIVE = DocumentRules(
    "Operative note",
    ("operative",),
    (
        PartRule("Findings", ("finding*",)),
        PartRule("Blood loss", ("ebl", "blood loss"), if_any=True),
    ),
    "42 CFR 482.51",
)
CT = DocumentRules("Imaging report", ("ct",), (PartRule("Plan", ("p:",)),), "42 CFR 482.26")
RULES = (OPERATIVE, CT)


def look(text, kind="operative", title="note"):
    return checked(7, title, kind, text, RULES)


def test_parts_stand_under_their_headings():
    found = look("1. FINDINGS: none\n  EBL 5 ml\n")
    assert found.parts == (PartFound("Findings", True), PartFound("Blood loss", True, if_any=True))
    assert found.source == "42 CFR 482.51"
    assert (found.kind, found.missing) == ("Operative note", ())


def test_a_word_within_a_line_is_no_heading():
    assert look("The findings are good.\nEblis").missing == ("Findings",)


@pytest.mark.parametrize("between", [" · ", " | ", "; ", ", ", "   "])
def test_a_heading_may_stand_further_on_in_a_line_with_its_colon(between):
    assert look(f"Complications: none{between}Findings: a cyst").missing == ()
    assert look(f"none{between}findings of a cyst").missing == ("Findings",)


def test_what_is_written_only_if_there_was_any_is_not_missed():
    found = look("Findings: none")
    assert not found.parts[1].is_there
    assert found.missing == ()


def test_the_title_tells_the_kind_where_nothing_else_does():
    assert look("P: rest", kind="", title="CT of the chest").parts == (PartFound("Plan", True),)
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
        ("DOB: 1951-10-30", False),
        ("Date of birth 10/30/1951", False),
        ("Born 10/30/1951, seen 3/12/2026", True),
        ("", False),
    ],
)
def test_a_date_is_found_or_not(text, is_dated):
    assert look(text).is_dated is is_dated
