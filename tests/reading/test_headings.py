import pytest

from app.reading.headings import bundled, default_of
from app.reading.words import words_of


def opened(words):
    return [heading.kind for _, _, heading in bundled().patterns.found(words_of(words))]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Chief complaint", "Chief complaint"),
        ("HPI", "History of present illness"),
        ("Past Medical History", "Past medical history"),
        ("PMHx", "Past medical history"),
        ("Past Surgical History", "Past surgical history"),
        ("Family Hx", "Family history"),
        ("Social History", "Social history"),
        ("ROS", "Review of systems"),
        ("Current Medications", "Medications"),
        ("Drug Allergies", "Allergies"),
        ("Physical Exam", "Physical examination"),
        ("Lab Results", "Laboratory results"),
        ("Impression and Plan", "Assessment and plan"),
        ("A/P", "Assessment and plan"),
        ("Hospital Course", "Hospital course"),
        ("Discharge Diagnoses", "Diagnoses"),
        ("Preoperative diagnosis", "Diagnoses"),
        ("Procedure performed", "Procedure"),
        ("Findings", "Findings"),
        ("Impression", "Impression"),
        ("Addendum", "Addendum"),
        ("Clinical history", "Indication"),
    ],
)
def test_every_usual_heading_is_known(heading, name):
    assert opened(heading)[0].name == name


def test_parts_of_an_examination_head_no_section():
    assert opened("HEENT") == [None]


@pytest.mark.parametrize(
    ("section", "default"),
    [
        ("Family history", "family"),
        ("past medical history", "historical"),
        ("FAM/SOCHX", "family"),
        ("Plan", ""),
        ("no such section", ""),
        ("", ""),
        ("Differential diagnosis", "uncertain"),
        ("Immunizations", "hypothetical"),
    ],
)
def test_the_default_of_a_section_is_known_by_name_and_by_label(section, default):
    assert default_of(section) == default


def test_each_kind_of_section_stands_once():
    names = [kind.name for kind in bundled().kinds]
    assert len(set(names)) == len(names)
