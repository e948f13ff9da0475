"""Invented documents of each kind: whole ones in odd words, and ones that lack a part."""

import pytest

from app.desk import COMPLETENESS
from app.domain.chart.completeness import Looked, checked
from app.worklist.checklists import read_rules

RULES = read_rules(COMPLETENESS)

WHOLE = {
    "Operative note": """OPERATIVE REPORT
PREOP DX: Left inguinal hernia
POSTOP DX: Same
TITLE OF PROCEDURE: Open repair with mesh
OPERATING SURGEON: R. Holm, MD
ANAESTHESIA: General
INTRAOPERATIVE FINDINGS: An indirect sac.
DETAILS OF THE OPERATION: The groin was opened along its crease.
""",
    "History and physical": """H&P
CC: Cough
HPI: Three weeks of cough.
PMHx: none
Home meds: none
NKDA
ROS: negative
PE: clear
A/P: Bronchitis, rest.
""",
    "Discharge summary": """DISCHARGE SUMMARY
ADMITTED: 03/01/2026
DISCHARGED: 03/04/2026
FINAL DIAGNOSES: Pneumonia
BRIEF SUMMARY OF HOSPITAL COURSE: Improved on antibiotics.
DISCHARGE MEDS: amoxicillin
CONDITION ON DISCHARGE: good
INSTRUCTIONS FOR FOLLOWUP: her own doctor in a week
""",
    "Emergency note": """ED PROVIDER NOTE
Presenting complaint: ankle pain
History of the present illness: twisted it this morning
Exam: swollen
ED course: film without a break
Clinical impression: sprain
Dispo: home
""",
    "Consultation": """CARDIOLOGY CONSULT
I was asked to see this woman about her palpitations.
Brief history: two months of palpitations
Physical exam: regular
Impression/plan: ectopic beats; would recommend a monitor
""",
    "Progress note": """PROGRESS NOTE
S: better today
O: afebrile
A: pneumonia, improving
P: go home tomorrow
""",
    "Imaging report": """CT HEAD
CLINICAL HISTORY: fall
TECHNIQUE: no contrast
FINDINGS: no bleed
CONCLUSION: normal head
""",
    "Pathology report": """SURGICAL PATHOLOGY
Specimen(s): skin of the back
Gross description: an ellipse
Microscopic: nests of cells
Final pathologic diagnosis: compound nevus
""",
    "Anesthesia record": """ANESTHESIA RECORD
Type of anesthesia: general
ASA class: II
Agents: propofol, sevoflurane
Monitors: standard; BP stable
Airway: LMA 4
Recovery: to PACU awake
""",
    "Delivery note": """DELIVERY NOTE
Mode of delivery: spontaneous, vertex
A viable baby girl was delivered at 04:12. Apgars 8 and 9.
Placenta: whole, three vessels
Perineum: second-degree laceration, repaired
QBL: 250 ml
""",
}
# What is taken out, and what is then missed.
LACKING = {
    "Operative note": ("INTRAOPERATIVE FINDINGS: An indirect sac.\n", "Findings"),
    "History and physical": ("NKDA\n", "Allergies"),
    "Discharge summary": ("CONDITION ON DISCHARGE: good\n", "Disposition"),
    "Emergency note": ("Dispo: home\n", "Disposition"),
    "Consultation": ("Physical exam: regular\n", "Examination"),
    "Progress note": ("P: go home tomorrow\n", "Plan"),
    "Imaging report": ("CONCLUSION: normal head\n", "Impression"),
    "Pathology report": ("Final pathologic diagnosis: compound nevus\n", "Diagnosis"),
    "Anesthesia record": ("ASA class: II\n", "ASA class"),
    "Delivery note": ("Placenta: whole, three vessels\n", "Placenta"),
}


def look(kind, text):
    return checked(Looked(1, text.splitlines()[0], "", text), RULES)


@pytest.mark.parametrize("kind", WHOLE)
def test_parts_are_found_in_the_words_of_a_whole_document(kind):
    found = look(kind, WHOLE[kind])
    assert (found.kind, found.missing) == (kind, ())


@pytest.mark.parametrize("kind", WHOLE)
def test_a_part_that_is_not_there_is_missed(kind):
    gone, part = LACKING[kind]
    assert gone in WHOLE[kind]
    assert look(kind, WHOLE[kind].replace(gone, "")).missing == (part,)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_document_of_headings_written_in_one_line_is_read_the_same(kind):
    flat = " | ".join(WHOLE[kind].splitlines()[1:])
    title = WHOLE[kind].splitlines()[0]
    assert checked(Looked(1, title, "", f"{title} | {flat}"), RULES).kind == kind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Colonoscopy with biopsy", "PREOPERATIVE DIAGNOSIS: polyp", "Operative note"),
        ("Skin biopsy", "Gross description: an ellipse", "Pathology report"),
        ("Biopsy", "The forceps were passed.", ""),
        ("Scan of a letter", "Dear colleague", ""),
        ("Chest CT", "FINDINGS: none", "Imaging report"),
        ("Left ankle - ER visit", "He fell.", "Emergency note"),
        ("Dr. Holm", "Subjective: well\nObjective: well", "Progress note"),
        ("Dr. Holm", "Admission diagnosis: flu\nDischarge medications: none", "Discharge summary"),
    ],
)
def test_the_kind_is_told_by_title_and_headings(title, text, kind):
    assert checked(Looked(1, title, "", text), RULES).kind == kind
