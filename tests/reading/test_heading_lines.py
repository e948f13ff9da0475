"""Heading lines as the notes of many programs have them, each with the section that it opens."""

import pytest

from app.reading.sections import sections

_ALONE = {
    "Chief complaint": """
CHIEF COMPLAINT: | Chief Complaint | CC: | C/C: | Reason for Visit | REASON FOR VISIT: |
Reason for Consultation: | PRESENTING COMPLAINT | Presenting Problem: | 1. Chief Complaint
| **Chief Complaint** | # Chief Complaint | Chief Complaint / HPI | CC/HPI:
""",
    "History of present illness": """
HPI | HPI: | History of Present Illness | HISTORY OF PRESENT ILLNESS: |
History of the Present Illness (HPI): | HISTORY OF PRESENTING ILLNESS | Subjective: |
SUBJECTIVE | S: | Interval History | INTERVAL HISTORY: | History: |
II. HISTORY OF PRESENT ILLNESS | History of Present Illness: |
HISTORY OF PRESENT ILLNESS -
""",
    "Past medical history": """
PMH | PMH: | PMHx: | Past Medical History | PAST MEDICAL HISTORY: | Past Medical Hx: |
Past Medical History (PMH) | PREVIOUS MEDICAL HISTORY | Medical History: |
Significant Past Medical History | Comorbidities: | Past Medical/Surgical History |
~ Past Medical History ~ | Past Medical History Reviewed:
""",
    "Past surgical history": """
PSH: | PSH | Past Surgical History | PAST SURGICAL HISTORY: | Surgical History |
Surgeries: | Prior Surgeries | Past Surgical Hx
""",
    "Family history": """
FH: | FHx: | FH | Family History | FAMILY HISTORY: | Family Medical History: | Family Hx
""",
    "Social history": """
SH: | SHx: | Social History | SOCIAL HISTORY: | Social Hx: | Social and Family History |
Tobacco Use: | Substance Use History | Social History Narrative
""",
    "Review of systems": """
ROS: | ROS | Review of Systems | REVIEW OF SYSTEMS: | Review of Systems (ROS): |
Systems Review | A 10-point Review of Systems:
""",
    "Medications": """
MEDS: | Medications | MEDICATIONS: | Current Medications | CURRENT MEDICATIONS: |
Home Medications | Discharge Medications: | Outpatient Medications Prior to Visit |
Current Outpatient Medications: | Medication List |
Current Facility-Administered Medications | Medications Reviewed
""",
    "Allergies": """
Allergies | ALLERGIES: | Allergies and Intolerances | Drug Allergies: |
ALLERGIES/ADVERSE REACTIONS: | NKDA | Allergies / Adverse Drug Reactions
""",
    "Immunizations": """
Immunizations | IMMUNIZATION HISTORY:
""",
    "Physical examination": """
PE: | PE | Physical Exam | PHYSICAL EXAM: | Physical Examination | PHYSICAL EXAMINATION: |
Exam: | EXAM | Objective | OBJECTIVE: | O: | Physical Exam Findings: |
Focused Physical Exam | Mental Status Exam
""",
    "Vital signs": """
Vitals | VITALS: | Vital Signs | VITAL SIGNS: | VS: | Vitals Reviewed
""",
    "Laboratory results": """
Labs | LABS: | Laboratory Data | LABORATORY DATA: | Lab Results | Results | RESULTS: |
Results Review: | Data Reviewed | Diagnostic Studies: | Pertinent Results
""",
    "Imaging": """
Imaging | IMAGING: | Radiology: | Imaging Studies | Radiology Results
""",
    "Impression": """
IMPRESSION: | Impression | IMPRESSION | CONCLUSION: | Clinical Impression
""",
    "Assessment": """
Assessment | ASSESSMENT: | ASSESSMENT | A: | Clinical Assessment | Medical Decision Making
| MDM: | === ASSESSMENT === | [Assessment] | <Assessment> | ASSESSMENT.... | 3) Assessment
| a. Assessment | • Assessment | __Assessment__ | Assessment : | ASSESSMENT; |
Assessment – | Assessment (continued):
""",
    "Assessment and plan": """
A/P: | A/P | A&P | A&P: | A & P: | A+P: | Assessment and Plan | ASSESSMENT AND PLAN: |
ASSESSMENT/PLAN: | Assessment & Plan | Assessment/Plan: | ASSESSMENT & PLAN |
Impression and Plan | Impression/Plan: | Impression and Recommendations |
Assessment & Plan (A/P): | Assessment and Plan: | Today's Assessment and Plan
""",
    "Plan": """
Plan | PLAN: | P: | Plan of Care | Treatment Plan: | Recommendations | RECOMMENDATIONS: |
Follow-up: | Follow Up Instructions | Discharge Instructions | DISCHARGE INSTRUCTIONS: |
Patient Instructions | --- Plan --- | * PLAN * | PLAN (cont’d) | Summary / Plan:
""",
    "Hospital course": """
Hospital Course | HOSPITAL COURSE: | Brief Hospital Course | Hospital Course by Problem: |
ED Course | Emergency Department Course:
""",
    "Diagnoses": """
Discharge Diagnoses | DISCHARGE DIAGNOSIS: | Final Diagnosis | FINAL DIAGNOSES: |
Admitting Diagnosis: | Principal Diagnosis | Secondary Diagnoses: |
Preoperative Diagnosis: | PRE-OPERATIVE DIAGNOSIS | POSTOPERATIVE DIAGNOSIS: |
Post-op Diagnosis: | Diagnoses | DX: | Visit Diagnoses | ED Diagnosis:
""",
    "Procedure": """
Procedure | PROCEDURE: | PROCEDURES PERFORMED: | Procedure Performed |
Operative Procedure: | Description of Procedure: | DESCRIPTION OF PROCEDURE |
Procedure in Detail: | Operation Performed: | NAME OF OPERATION
""",
    "Technique": """
Technique | TECHNIQUE: | COMPARISON: | Comparison
""",
    "Findings": """
FINDINGS: | Findings | Operative Findings:
""",
    "Indication": """
INDICATION: | Indications | Indication for Procedure: | Clinical History |
CLINICAL INFORMATION: | Reason for Exam
""",
    "Addendum": """
Addendum | ADDENDUM: | Late Entry:
""",
    "Disposition": """
Disposition | DISPOSITION: | Condition at Discharge:
""",
    "Problem list": """
Problem List | PROBLEM LIST: | Active Problems | Active Problem List:
""",
    "Differential diagnosis": """
Differential Diagnosis: | DDx: | Differential Diagnoses
""",
    "Return precautions": """
Return Precautions: | ED Return Precautions
""",
    "Consultations": """
Consultations: | CONSULTS
""",
    "Gynecologic history": """
OB History | Ob/Gyn History: | Gynecologic History
""",
}
_WITH_WORDS = {
    "Past medical history": """
PMH: HTN, DM2. | PMH HTN, DM2. | PMH - HTN, DM2 | PMHx: gout
""",
    "Family history": """
FH - mother with diabetes | FHx: mother with diabetes
""",
    "Social history": """
SH: smokes | SocHx: smokes
""",
    "Allergies": """
Allergies: NKDA
""",
    "Medications": """
Meds: lisinopril | MEDICATIONS Lisinopril 10 mg | Rx: lisinopril
""",
    "History of present illness": """
HPI Patient is a man with gout. | HPI: Patient has gout.
""",
    "Chief complaint": """
CC Knee pain | CC: knee pain
""",
    "Impression": """
Impression - gout | IMPRESSION Gout. | Impression: gout
""",
    "Assessment": """
ASSESSMENT Gout. | Assessment - Gout | Assessment: gout
""",
    "Assessment and plan": """
A/P Gout: colchicine. | A&P: gout
""",
    "Plan": """
PLAN Colchicine. | Plan - colchicine | P: colchicine
""",
    "Physical examination": """
PE: normal | EXAM Normal.
""",
    "Vital signs": """
VS: BP 120/80 | VITALS BP 120/80
""",
    "Review of systems": """
ROS: negative | ROS Negative.
""",
    "Laboratory results": """
LABS CBC normal. | Labs: normal
""",
    "Imaging": """
IMAGING X-ray normal.
""",
    "Diagnoses": """
Dx: gout | Final Dx: gout
""",
    "Disposition": """
Disposition: home
""",
    "Hospital course": """
Hospital course: he improved
""",
    "Addendum": """
Addendum: seen again
""",
    "Past surgical history": """
PSH: appendectomy | PSH Appendectomy
""",
}


def _lines(table):
    """Return each line with its section; a bar and the end of a row part lines."""
    return [
        (line.strip(), name)
        for name, lines in table.items()
        for line in lines.replace("\n", "|").split("|")
        if line.strip()
    ]


def _opened(text):
    return [each.name for each in sections(text, is_guessed=False) if each.name]


@pytest.mark.parametrize(("line", "name"), _lines(_ALONE))
def test_a_line_alone_opens_its_section(line, name):
    assert _opened(f"Seen on Monday.\n\n{line}\nGout of the foot was seen there.\n") == [name]


@pytest.mark.parametrize(("line", "name"), _lines(_WITH_WORDS))
def test_a_heading_before_words_of_its_section_opens_it(line, name):
    assert _opened(f"Seen on Monday.\n\n{line}\n") == [name]
    assert _opened(f"{line}\n") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "PLAN OF CARE WAS REVIEWED WITH HER",
        "The plan (as before) was kept.",
        "Past medical history reviewed with the patient and her son.",
    ],
)
def test_words_that_go_on_open_nothing(text):
    assert _opened(f"Seen on Monday.\n\n{text}\n") == []
