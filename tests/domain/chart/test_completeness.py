from datetime import date

import pytest

from app.domain.chart.completeness import DocumentRules, Looked, PartFound, PartRule, checked

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
DELIVERY = DocumentRules(
    "Delivery note",
    ("delivery note",),
    (PartRule("Infant", ("infant",), said=("baby boy", "baby girl")),),
    "Custom.",
    known_by=(("placenta",), ("apgar*",)),
    hinted=("birth",),
)
RULES = (OPERATIVE, CT, DELIVERY)


def look(text, kind="operative", title="note"):
    return checked(Looked(7, title, kind, text), RULES)


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


def test_a_document_is_known_by_how_it_is_written():
    both = "Placenta: whole\nApgars: 9 and 9"
    assert look(both, kind="", title="Dr. Holm").kind == "Delivery note"
    assert look("Placenta: whole", kind="", title="Dr. Holm").kind == ""


def test_a_hint_needs_what_the_document_is_written_like():
    assert look("Placenta: whole", kind="", title="Birth of a boy").kind == "Delivery note"
    assert look("She has birth pains.", kind="", title="Birth").kind == ""


def test_what_is_said_anywhere_shows_a_part():
    said = look("Placenta: whole\nShe has a baby\ngirl now.", kind="delivery note")
    assert said.parts == (PartFound("Infant", True),)


def test_a_date_that_came_with_the_document_is_one():
    assert not look("Findings: none").is_dated
    dated = Looked(7, "note", "operative", "Findings: none", date(2026, 3, 12))
    assert checked(dated, RULES).is_dated


def test_signature_and_date_are_looked_for_in_the_text():
    found = look("Findings: none\nElectronically signed by R. Holm on 3/12/2026")
    assert (found.is_signed, found.is_dated, found.is_only_dictated) == (True, True, False)
    assert look("Dictated by R. Holm").is_only_dictated
