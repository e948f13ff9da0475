import pytest

from app.reading.openings import openings


def opened(text):
    return [(one.name, text[one.start : one.body].strip()) for one in openings(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Assessment: gout", [("Assessment", "Assessment:")]),
        ("ASSESSMENT\nGout", [("Assessment", "ASSESSMENT")]),
        ("Assessment\nGout", [("Assessment", "Assessment")]),
        ("3. Assessment:\nGout", [("Assessment", "Assessment:")]),
        ("**Assessment:** gout", [("Assessment", "Assessment:**")]),
        ("## Plan\nRest", [("Plan", "Plan")]),
        ("Plan - rest", [("Plan", "Plan -")]),
        ("IMPRESSION Normal chest.", [("Impression", "IMPRESSION")]),
        ("HPI 40 y with gout", [("History of present illness", "HPI")]),
        ("Cough. PLAN: rest", [("Plan", "PLAN:")]),
        ("Cough.,PROCEDURE:, Cast", [("Procedure", "PROCEDURE:,")]),
        (
            "seen today. past medical history: gout",
            [("Past medical history", "past medical history:")],
        ),
        ("EXAM: CT of the chest", [("Examination performed", "EXAM:")]),
        ("EXAM: lungs clear", [("Physical examination", "EXAM:")]),
        (
            "Past history\nMedical\nGout\nSurgical\nNone",
            [
                ("Past medical history", "Past history"),
                ("Past medical history", "Medical"),
                ("Past surgical history", "Surgical"),
            ],
        ),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else None,
)
def test_a_heading_opens_its_section_however_it_is_written(text, found):
    assert opened(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The assessment was hard.",
        "Her plan is to rest.",
        "the history: it was taken",
        "The medical record is long.",
        "He has a family\nhistory of gout",
        "Impressive",
        "HEENT: normal",
        "PLAN REST AND FLUIDS",
        "a: 1",
        "cc 20 of saline",
    ],
)
def test_words_in_running_text_open_nothing(text):
    assert opened(text) == []


def test_an_unknown_heading_in_capitals_closes_a_section_of_the_past():
    text = "FAMILY HISTORY: stroke.\nMOTHER: GOUT\nBONE DENSITY TODAY: osteopenia"
    assert opened(text) == [("Family history", "FAMILY HISTORY:"), ("Other", "BONE DENSITY TODAY:")]


def test_an_unknown_heading_closes_nothing_else():
    text = "ASSESSMENT: gout.\nBONE DENSITY: osteopenia\nPLAN: rest"
    assert [name for name, _ in opened(text)] == ["Assessment", "Plan"]


def test_an_unknown_heading_closes_before_a_known_one_too():
    text = "FAMILY HISTORY: stroke.\nBONE DENSITY: low\nPLAN: rest"
    assert [name for name, _ in opened(text)] == ["Family history", "Other", "Plan"]


def test_the_examination_goes_on_after_the_vital_signs():
    text = "VITAL SIGNS: BP 120/80. HEENT: clear.\nLungs: clear"
    assert [name for name, _ in opened(text)] == ["Vital signs", "Physical examination"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OCULAR FINDINGS: clear", "Findings"),
        ("SURGICAL INDICATIONS: gout", "Indication"),
        ("Trauma team recommendations: rest", "Plan"),
        ("Current home medications: none", "Medications"),
    ],
)
def test_a_heading_that_is_not_listed_is_known_by_its_last_word(text, name):
    assert [one for one, _ in opened(text)] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Assessment:\n1. Gout.\n2. Immunizations: flu shot given.\n3. Asthma.", ["Assessment"]),
        ("1. Assessment: gout\n2. Allergies: none", ["Assessment", "Allergies"]),
        ("Assessment:\n1. Gout.\nImmunizations: none", ["Assessment", "Immunizations"]),
    ],
    ids=["item", "numbered headings", "heading"],
)
def test_an_item_of_an_assessment_opens_no_section(text, found):
    assert [name for name, _ in opened(text)] == found
