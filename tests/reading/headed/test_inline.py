"""Headings with what they head on one line, and lines that only look like these."""

import pytest

from app.reading.sections import sections

_HEADED = {
    "Chief complaint": """
CC Chest pain for two days. | CC - cough | C.C. ankle pain | Chief Complaint knee pain |
CHIEF COMPLAINT Shortness of breath. | RFV: annual wellness | Reason for visit - rash |
Pt here for: follow up of blood pressure
""",
    "History of present illness": """
HPI 54 yo male with cough for a week. | HPI- 60F with dizziness |
HX OF PRESENT ILLNESS The patient is a 40-year-old woman. |
HISTORY OF PRESENT ILLNESS This is a 70-year-old man with edema. | Hx: 3 days of sore throat |
S: feels tired. | S - feels better | SUBJ: no new complaints | SUBJECTIVE Patient feels well. |
INTERVAL HX: doing well
""",
    "Past medical history": """
PMHx - HTN, DM | PMH HTN, DM2, CKD | PMH - asthma | PMHX: gout | P.M.H.: hypertension |
Past Med Hx: asthma | Past med history: asthma | PAST MEDICAL HISTORY Hypertension, gout. |
PAST HX: stroke | Med Hx: asthma, COPD | Medical hx - diabetes | PMH/PSH: HTN; appendectomy
""",
    "Past surgical history": """
PSHx - appendectomy 1998 | PSH appendectomy, hysterectomy | Surg Hx: cholecystectomy |
Past surg hx - knee replacement | PAST SURGICAL HISTORY Appendectomy. |
Surgeries - tonsillectomy
""",
    "Family history": """
Fam Hx neg | FHx - mother with DM | FH neg for cancer | FAM HX: CAD in father |
FAMILY HISTORY Mother had breast cancer. | Family Hx - non contributory | FamHx: unremarkable |
F/H: father MI | Fam: mother HTN
""",
    "Social history": """
Soc: lives alone | Soc Hx smoker 1 ppd | SocHx: denies tobacco | SHx - never smoker |
SH lives with wife, retired. | SOCIAL HISTORY Smokes one pack per day. |
Social: married, two kids | S/H: no alcohol | Occupation: teacher
""",
    "Medications": """
Meds metformin 500 mg bid, lisinopril 10 mg daily | Meds - none | MEDS lisinopril 20 mg daily |
CURRENT MEDICATIONS Metformin, aspirin. | Rx: amoxicillin | Home meds - warfarin |
Current meds: none | MEDICATIONS Metoprolol 25 mg. | Med list: aspirin | OTC: vitamin D |
Discharge meds: aspirin | Medications on admission: none
""",
    "Allergies": """
ALLERGIES NKDA | Allergies none | ALL: PCN | ALLERGIES Penicillin causes rash. | Allergy: sulfa |
Allergies - latex | NKDA. | ADR: sulfa - hives | Drug allergies none known
""",
    "Immunizations": """
Imm: UTD | Immunizations up to date | IMMUNIZATIONS Current. | Vaccines: flu 2024
""",
    "Review of systems": """
ROS neg except cough | ROS - negative | ROS: as per HPI | R.O.S.: negative |
REVIEW OF SYSTEMS Negative for fever. | Rev of systems: neg | ROS (10 systems): negative
""",
    "Vital signs": """
VS BP 120/80 HR 70 | VS: T 98.6, P 80 | VS 98.6 80 16 120/80 | V/S: stable |
Vitals BP 130/85, pulse 72 | VITALS T 37.1 HR 90 | VITAL SIGNS Temperature 98.6. |
Vitals - stable
""",
    "Physical examination": """
PE WDWN male in NAD | PE - lungs clear | P.E.: alert | Phys exam: normal |
PHYSICAL EXAM General: alert. | PHYSICAL EXAMINATION Lungs are clear. | EXAM Alert, oriented. |
Exam - tender right knee | O: lungs clear | O - alert, lungs clear | OBJ: afebrile |
OBJECTIVE Well appearing. | O/E: chest clear | On exam: soft abdomen
""",
    "Laboratory results": """
LABS WBC 12.3, Hgb 11 | Labs - WBC 9 | LAB: Na 135 | Lab results - A1c 8.2 |
LABORATORY DATA Sodium 140. | Data: WBC 15
""",
    "Imaging": """
IMAGING CT head negative. | Imaging - MRI shows disc herniation | X-ray: no fracture |
Rads: CT negative
""",
    "Examination performed": """
EXAM: CT CHEST WITHOUT CONTRAST
""",
    "Indication": """
INDICATION Fall. | INDICATIONS: cough | CLINICAL INFORMATION Cough and fever. |
Clinical hx: trauma | HISTORY/INDICATION: pain
""",
    "Technique": """
TECHNIQUE Two views of the chest. | COMPARISON: none
""",
    "Findings": """
FINDINGS No fracture. | Findings - mild degenerative change | FINDINGS The lungs are clear.
""",
    "Impression": """
IMP: 1. Pneumonia | IMP 1. CHF 2. COPD | IMPRESSION No acute disease. |
Imp - likely viral syndrome | IMPRESSION 1. Pneumonia. | CONCLUSION Normal study.
""",
    "Assessment and plan": """
A&P 1. HTN - continue lisinopril | A&P: HTN stable | A/P HTN stable, continue. | A/P - 1) asthma |
A+P CHF | AP: 1. asthma | ASSESSMENT AND PLAN Hypertension, continue. |
ASSESSMENT/PLAN 1. Diabetes. | Assess/Plan: asthma | Imp/Plan: asthma, refill |
IMPRESSION/PLAN 1. Acne.
""",
    "Assessment": """
A: 1. gout | A - gout | ASSESSMENT Type 2 diabetes. | Assessment - acute bronchitis |
Assmt: sprain | ASMT: sprain
""",
    "Plan": """
P: rest, ice | P - rest, ice | PLAN Start amoxicillin. | Plan - recheck in two weeks |
Tx: ibuprofen | Rec: physical therapy | F/U: 2 weeks
""",
    "Diagnoses": """
DX: acute otitis media | Dx - sinusitis | DIAGNOSIS Acute appendicitis. |
DIAGNOSES 1. Asthma 2. Eczema | FINAL DIAGNOSIS Acute cystitis. | D/C DX: CHF |
PREOP DX: cataract | POSTOP DIAGNOSIS Cataract, right eye.
""",
    "Differential diagnosis": """
DDx: gout vs cellulitis | Ddx - gout
""",
    "Procedure": """
PROCEDURE Colonoscopy with biopsy. | PROCEDURES: none
""",
    "Hospital course": """
HOSPITAL COURSE The patient was admitted. | Hosp course: uneventful
""",
    "Disposition": """
DISPO: home | Dispo - home with wife | DISPOSITION Home.
""",
    "Addendum": """
ADDENDUM Culture grew E. coli.
""",
    "Problem list": """
PROBLEM LIST 1. HTN | Problems - HTN, DM
""",
}
_SENTENCES = """
Meds were reviewed with the patient.
Medications make her dizzy.
Allergies bother him in spring.
Allergies have been worse this month.
Plan to return in two weeks.
Plans to travel next month.
Plan was discussed with her husband.
Exam was limited by pain.
Exam by the dentist last month was normal.
Findings were discussed with the patient.
Findings of the scan were explained to her.
Labs were drawn this morning.
Labs drawn yesterday showed anemia.
Imaging was not done.
Imaging of the knee last year was normal.
History of hypertension and gout.
History is limited by dementia.
History obtained from the daughter.
Family is supportive.
Family members were called.
Family history of diabetes was denied by him.
Social worker will visit tomorrow.
Social situation is difficult.
Impression was that of a stroke.
Assessment was made by the nurse.
Assessment of her gait was normal.
Diagnosis of gout was made in 2010.
Diagnosis and treatment were explained.
Procedure was tolerated well.
Procedure related pain is mild.
Procedures were explained to him.
Problem started two weeks ago.
Problems with sleep began in May.
Vitals were stable overnight.
Vital signs were taken by the nurse.
Results are pending.
Results of the biopsy were benign.
Review of systems was not possible.
Review of her labs shows anemia.
Technique for inhaler use was reviewed.
Comparison is made to the scan of 2019.
Indication for surgery is pain.
Indications of infection were not seen.
Conclusion of treatment is expected in May.
Disposition is pending.
Objective weakness is not seen.
Subjective fever at home.
Subjective fevers and chills.
Chief among her concerns is pain.
Chief complaint is unchanged.
Past history is unknown.
Past attempts at quitting failed.
Past medical history was reviewed.
Medical therapy was begun.
Medical history was reviewed today.
Surgical wound is clean.
Surgery was cancelled.
Surgeries were discussed at length.
Tobacco cessation was discussed.
Tobacco dependence is noted.
Occupation related stress is present.
Immunizations were discussed with the mother.
Vaccines have been refused.
Data are limited.
Data from the outside hospital were reviewed.
Hospital stay was long.
Hospital course was complicated by sepsis.
Addendum was made by the attending.
Background noise bothers her.
Discharge from the left ear was noted.
Discharge planning was begun.
Discharge is expected tomorrow.
Follow up with cardiology in two weeks.
Follow-up visit is scheduled.
Physical therapy was ordered.
Physical exam was deferred.
Physical activity is encouraged.
Review was done.
A 50-year-old man with gout came in.
A rash is on the trunk.
A CT was done.
A small ulcer is on the heel.
P wave is normal on tracing.
O positive blood type.
S wave is normal.
S1 and S2 are normal.
PE was ruled out by CT angiogram.
PE protocol CT was negative.
PE is unlikely.
MS was diagnosed in 2004.
MI was ruled out.
SH was not elicited.
PT and OT will see him.
AP view of the chest shows an effusion.
AP and lateral films were normal.
ALL in remission since childhood.
ALL extremities are warm.
ALL QUESTIONS WERE ANSWERED.
IMP is elevated.
Imp gene testing was sent.
CC of urine was 200.
ROM is full.
DX-rays were done.
VS were within normal limits.
VSD was repaired in childhood.
FH gene mutation is present in him.
PLAN B was taken by the patient.
DATA ENTRY was late.
EXAM ROOM 3 was used.
Rec room fall yesterday.
Soc services were called.
Data entry clerk with wrist pain.
Rx was sent to the pharmacy.
Dx of asthma was made last year.
Tx with steroids failed.
Imaging studies were reviewed.
Hx of CHF and COPD.
Hx obtained from wife.
PMH reviewed and unchanged.
"""
_BEFORE = "DISCHARGE CONDITION:\nHe came in today with his wife.\n\n"


def _opened(line):
    """Return the name of the section that a line opens, and what of the line it heads."""
    note = f"{_BEFORE}{line}\nMore words stand here.\n"
    found = next((one for one in sections(note) if one.start == len(_BEFORE)), None)
    return found and (found.name, note[found.body :].split("\n", maxsplit=1)[0].strip())


@pytest.mark.parametrize("name", _HEADED)
def test_headings_open_their_section_before_what_they_head(name):
    opened = {" ".join(line.split()): _opened(" ".join(line.split())) for line in _lines(name)}
    wrong = {
        line: found
        for line, found in opened.items()
        if found is None or found[0] != name or not found[1] or not line.endswith(found[1])
    }
    assert wrong == {}


def _lines(name):
    return _HEADED[name].split("|")


def test_sentences_that_begin_with_the_words_of_a_heading_open_nothing():
    assert [line for line in _SENTENCES.strip().splitlines() if _opened(line)] == []
