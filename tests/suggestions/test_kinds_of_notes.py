"""Notes of many kinds and ways of writing, invented, with the codes that a coder would give."""

from datetime import date

import pytest

from app.domain.encounter import Setting
from app.suggestions.wish import ChartWish

ON = date(2025, 5, 1)
INPATIENT = ("discharge", "operative", "operative differs")
NOTES = {
    "bullets": (
        ("A/P:\n- T2DM, A1c 7.2, continue metformin\n- HTN, at goal\n- Hyperlipidemia\n"),
        "E11.9 I10 E78.5",
    ),
    "numbered": (
        ("ASSESSMENT:\n1) Acute sinusitis\n2) Seasonal allergic rhinitis\n3) Tobacco use\n"),
        "J01.90 J30.2 Z72.0",
    ),
    "Dx:": (
        "Dx: Acute pharyngitis, otitis media left ear\n",
        "J02.9 H66.92",
    ),
    "dx lines": (
        ("Diagnosis:\nAcute bronchitis\nWheezing\n"),
        "J20.9",
    ),
    "S O A P": (
        (
            "S: 45 yo F with burning on urination x 2 days.\n"
            "O: T 98.6. Suprapubic tenderness.\n"
            "A: UTI.\n"
            "P: nitrofurantoin.\n"
        ),
        "N39.0",
    ),
    "soap long": (
        (
            "SUBJECTIVE: Left ear pain for 3 days.\n"
            "OBJECTIVE: TM red and bulging on the left.\n"
            "ASSESSMENT: Acute otitis media, left ear.\n"
            "PLAN: amoxicillin.\n"
        ),
        "H66.92",
    ),
    "caps": (
        (
            "CHIEF COMPLAINT: COUGH.\n"
            "HISTORY: 60 YEAR OLD MALE WITH COUGH AND FEVER. DENIES CHEST PAIN.\n"
            "ASSESSMENT: PNEUMONIA. NO EVIDENCE OF HEART FAILURE.\n"
            "PLAN: LEVOFLOXACIN.\n"
        ),
        "J18.9",
    ),
    "dictation": (
        (
            "this is a 52 year old woman who comes in for follow up of her hypertension "
            "and hypothyroidism blood pressure today is 128 over 78 "
            "she denies chest pain assessment hypertension well controlled "
            "hypothyroidism stable plan continue lisinopril and levothyroxine"
        ),
        "I10 E03.9",
    ),
    "codes in the note": (
        (
            "ASSESSMENT AND PLAN:\n"
            "1. Essential hypertension (I10) - stable, continue amlodipine.\n"
            "2. Type 2 diabetes mellitus without complications [E11.9]\n"
            "3. E78.5 Hyperlipidemia, unspecified\n"
        ),
        "I10 E11.9 E78.5",
    ),
    "codes before names": (
        ("Diagnoses:\nM54.50 - Low back pain, unspecified\nG47.33: Obstructive sleep apnea\n"),
        "M54.50 G47.33",
    ),
    "ros exam template": (
        (
            "CC: knee pain\n"
            "ROS:\n"
            "Constitutional: [ ] fever [ ] chills\n"
            "Cardiac: negative for chest pain, palpitations\n"
            "Resp: negative for cough, asthma\n"
            "Exam: Lungs: no wheezes, rales, rhonchi. Abd: no hepatomegaly.\n"
            "Assessment: Osteoarthritis of the right knee.\n"
        ),
        "M17.11",
    ),
    "dates of other lands": (
        (
            "Motivo: control\n"
            "Fecha: 12/03/2026\n"
            "Assessment (12.03.2026):\n"
            "1. Hypothyroidism, seen le 3 mars 2026.\n"
        ),
        "E03.9",
    ),
    "discharge": (
        (
            "DISCHARGE SUMMARY\n"
            "Admission date: 2026-02-01\n"
            "Discharge date: 2026-02-05\n"
            "DISCHARGE DIAGNOSES:\n"
            "1. Acute pyelonephritis.\n"
            "2. Hypokalemia.\n"
            "3. Type 2 diabetes.\n"
            "HOSPITAL COURSE:\n"
            "Admitted with flank pain and fever, treated with ceftriaxone. Potassium replaced.\n"
            "CONDITION: stable\n"
        ),
        "N10 E87.6 E11.9",
    ),
    "operative": (
        (
            "OPERATIVE NOTE\n"
            "PREOPERATIVE DIAGNOSIS: Right inguinal hernia.\n"
            "POSTOPERATIVE DIAGNOSIS: Same.\n"
            "PROCEDURE: Right inguinal hernia repair with mesh.\n"
            "ANESTHESIA: General.\n"
        ),
        "K40.90",
    ),
    "emergency": (
        (
            "EMERGENCY DEPARTMENT\n"
            "Triage: ankle injury.\n"
            "HPI: 22 yo M twisted his left ankle playing basketball.\n"
            "MDM: X-ray shows no fracture.\n"
            "ED Diagnosis: Left ankle sprain.\n"
            "Disposition: Home.\n"
        ),
        "S93.402A",
    ),
    "clinical impression": (
        (
            "HPI: 30 yo F with vomiting and diarrhea.\n"
            "Clinical Impression:\n"
            "1. Gastroenteritis\n"
            "2. Dehydration\n"
            "Disposition: home\n"
        ),
        "K52.9 E86.0",
    ),
    "telephone": (
        (
            "TELEPHONE ENCOUNTER\n"
            "Patient called about a rash on the trunk since yesterday. No fever. "
            "Advised cool compresses. Will come in if worse.\n"
        ),
        "R21",
    ),
    "problem list": (
        (
            "PROBLEM LIST:\n"
            "* COPD\n"
            "* GERD\n"
            "* Obesity\n"
            "ASSESSMENT/PLAN:\n"
            "# COPD - no flare, continue tiotropium\n"
            "# GERD - continue omeprazole\n"
        ),
        "J44.9 K21.9",
    ),
    "dashes": (
        ("Assessment & Plan\nHTN -- at goal. Continue.\nCKD stage 3a -- stable.\n"),
        "I12.9 N18.31",
    ),
    "inline A": (
        "Pt seen for sore throat. A: strep pharyngitis. P: penicillin VK.",
        "J02.0",
    ),
    "semicolons": (
        (
            "Impression: Migraine without aura; insomnia; anxiety.\n"
            "Plan: sumatriptan.\n"
            "HPI: headaches\n"
        ),
        "G43.009 G47.00 F41.9",
    ),
    "comma": (
        "Assessment: Hypertension, hyperlipidemia, and type 2 diabetes.\n",
        "I10 E78.5 E11.9",
    ),
    "sentence": (
        (
            "ASSESSMENT AND PLAN: The patient has gout of the left foot "
            "and hypertension. Continue allopurinol.\n"
        ),
        "M10.9 I10",
    ),
    "list denies": (
        (
            "HPI: Cough for a week.\n"
            "Denies:\n"
            "- fever\n"
            "- chest pain\n"
            "- hemoptysis\n"
            "Assessment: Acute bronchitis.\n"
        ),
        "J20.9",
    ),
    "negated list in assessment": (
        (
            "ASSESSMENT\n"
            "1. Chest wall pain. No evidence of pulmonary embolism or myocardial infarction.\n"
        ),
        "R07.89",
    ),
    "roman": (
        ("IMPRESSION AND PLAN:\nI. Hypothyroidism\nII. Iron deficiency anemia\n"),
        "E03.9 D50.9",
    ),
    "problem based": (
        (
            "#1 Hypertension: well controlled.\n"
            "#2 Gout: no flare.\n"
            "Assessment as above.\n"
            "Plan: continue.\n"
        ),
        "I10 M10.9",
    ),
    "final dx caps": (
        ("FINAL DIAGNOSES:\n1. ACUTE APPENDICITIS.\n"),
        "K35.80",
    ),
    "rule out out": (
        ("ASSESSMENT: Chest pain, rule out MI.\nPLAN: troponins.\n"),
        "R07.9",
    ),
    "h/o": (
        "Assessment: Cough. H/o breast cancer, NED.\n",
        "R05.9 Z85.3",
    ),
    "family": (
        ("ASSESSMENT\n1. Palpitations.\n2. Family history of sudden death.\n"),
        "R00.2 Z82.41",
    ),
    "followup": (
        (
            "FOLLOW-UP VISIT\n"
            "HPI: Doing well.\n"
            "A: Hypothyroidism stable on levothyroxine.\n"
            "P: TSH in 6 mo.\n"
        ),
        "E03.9",
    ),
    "wound": (
        ("Assessment: 3 cm laceration of left forearm, repaired.\nHPI: Cut by a knife at home.\n"),
        "S51.812A",
    ),
    "diabetes foot": (
        (
            "Assessment:\n"
            "1. Type 2 diabetes with neuropathy\n"
            "2. CKD stage 3b\n"
            "3. Long-term insulin use\n"
        ),
        "E11.40 E11.22 N18.32 Z79.4",
    ),
    "depression": (
        (
            "Assessment: Major depressive disorder, recurrent, moderate. "
            "Generalized anxiety disorder.\n"
        ),
        "F33.1 F41.1",
    ),
    "ortho": (
        ("IMPRESSION: Left rotator cuff tear.\nEXAM: weakness of left shoulder.\nPLAN: MRI.\n"),
        "M75.102",
    ),
    "derm": (
        (
            "A/P\n"
            "1. Actinic keratosis x 3, scalp - cryotherapy\n"
            "2. Seborrheic keratosis - reassurance\n"
        ),
        "L57.0 L82.1",
    ),
    "eye": (
        "Assessment: Age-related nuclear cataract, both eyes. Dry eye syndrome, right eye.\n",
        "H25.13 H04.121",
    ),
    "peds": (
        ("Well child visit, 5 yo. No concerns.\nAssessment: Well child. Obesity.\n"),
        "Z00.129 E66.9",
    ),
    "abbreviation": (
        ("CC: runny nose\nAssessment: Viral URI with cough\n"),
        "J06.9",
    ),
    "ED course": (
        (
            "ED COURSE: given furosemide.\n"
            "FINAL IMPRESSION: Acute on chronic systolic heart failure; hyponatremia.\n"
        ),
        "I50.23 E87.1",
    ),
    "slash": (
        "Assessment: HTN/HLD/DM2\n",
        "I10 E78.5 E11.9",
    ),
    "joined by and": (
        "Assessment: Back pain and sciatica, left side\n",
        "M54.32 M54.9",
    ),
    "trailing icd list": (
        ("ICD-10: J45.909, J30.9\nAssessment: Asthma. Allergic rhinitis.\n"),
        "J45.909",
    ),
    "two that the Index has as one": (
        "Assessment: Anxiety and depression.\n",
        "F41.9 F32.A",
    ),
    "cough and pneumonia": (
        "CLINICAL HISTORY: Cough and pneumonia.\n\nIMPRESSION: No acute disease is seen.\n",
        "J18.9",
    ),
    "age and fever": (
        "CLINICAL HISTORY: 9-year - old with high fever.\n\nIMPRESSION: Normal chest.\n",
        "R50.9",
    ),
    "follow up last": (
        "ASSESSMENT AND PLAN\n1. Plaque psoriasis.\n- Clobetasol.\n\nFollow up in 3 months.\n",
        "L40.0",
    ),
    "symptom that is wanted": (
        "ASSESSMENT\nBenign prostatic hyperplasia with lower urinary tract symptoms, nocturia.\n",
        "N40.1 R35.1",
    ),
    "without": (
        "ASSESSMENT\nAcute sigmoid diverticulitis without abscess or bleeding.\n",
        "K57.92",
    ),
    "new joint": (
        "ASSESSMENT\nAftercare following right total knee replacement, doing well.\n",
        "Z47.1 Z96.651",
    ),
    "radiculopathy and disc": (
        "ASSESSMENT\n1. Lumbar radiculopathy.\n2. Lumbar disc herniation, L4-L5.\n",
        "M51.16",
    ),
    "family history among problems": (
        "ASSESSMENT\n1. Chest pain.\n2. Family history of heart disease.\n",
        "R07.9 Z82.49",
    ),
    "receptors": (
        (
            "ASSESSMENT\nMalignant neoplasm of upper outer quadrant of right female breast, "
            "estrogen receptor positive.\n"
        ),
        "C50.411 Z17.0",
    ),
    "coronary stents": (
        "ASSESSMENT\nCoronary artery disease, status post coronary stents.\n",
        "I25.10",
    ),
    "pair of organs": ("ASSESSMENT\nDry eyes.\n", "H04.123"),
    "own words specify nothing": ("ASSESSMENT\nNasal polyps.\n", "J33.9"),
    "diabetic ulcer": (
        "ASSESSMENT\n1. Diabetic ulcer of the right foot with fat layer exposed.\n2. Diabetes.\n",
        "E11.621 L97.512",
    ),
    "foot ulcer and diabetes": (
        "ASSESSMENT\n1. Non-healing ulcer, right foot.\n2. Diabetes.\n",
        "E11.621 L97.519",
    ),
    "arthritis and diabetes": (
        "ASSESSMENT\n1. Type 2 diabetes.\n2. Arthritis.\n",
        "E11.9 M19.90",
    ),
    "finding of an echo": (
        (
            "RESULTS\nReduced ejection fraction.\n\nHPI\nEcho with reduced ejection fraction.\n\n"
            "ASSESSMENT\nCongestive heart failure.\n"
        ),
        "I50.9",
    ),
    "follow-up of a disease": (
        "ASSESSMENT\nED follow-up and congestive heart failure.\n",
        "I50.9",
    ),
    "knee arthritis": ("ASSESSMENT\nRight knee arthritis.\n", "M17.11"),
    "chronic hypertension": ("ASSESSMENT\nChronic hypertension.\n", "I10"),
    "symptom after a doubt": (
        "ASSESSMENT\nPossible appendicitis, abdominal pain.\n",
        "R10.9",
    ),
    "symptom in doubt": ("ASSESSMENT\nPossible chest pain.\n", ""),
    "part of the lung": (
        "CLINICAL HISTORY: Cough.\n\nIMPRESSION: Clear right middle lobe.\n",
        "R05.9",
    ),
    "buckle fracture": (
        "ASSESSMENT\nBuckle fracture of the right distal radius.\n",
        "S52.521A",
    ),
    "without something, as the code has it": (
        "ASSESSMENT\n1. Lumbar spinal stenosis without neurogenic claudication.\n",
        "M48.061",
    ),
    "list that runs on in one line": (
        (
            "Assessment: 1. Irritable bowel syndrome with diarrhea. 2. Family history of colon "
            "cancer in a first degree relative. 3. Gout.\n"
        ),
        "K58.0 Z80.0 M10.9",
    ),
    "stone with hydronephrosis": (
        "ASSESSMENT\n1. Left distal ureteral calculus.\n2. Hydronephrosis.\n",
        "N13.2",
    ),
    "nobody said that it is of alcohol": ("ASSESSMENT\nFatty liver disease.\n", "K76.0"),
    "side of a pair after a comma": (
        (
            "ASSESSMENT\nMild nonproliferative diabetic retinopathy without macular edema, "
            "both eyes, type 2 diabetes.\n"
        ),
        "E11.3293",
    ),
    "word that no code needs": (
        "ASSESSMENT\nComplete nontraumatic rotator cuff tear, right shoulder.\n",
        "M75.121",
    ),
    "medicine after a problem": ("Assessment: Gastroparesis. Aspirin daily.\n", "K31.84"),
    "low oxygen is no part of a pneumonia": (
        "ASSESSMENT\n1. Community-acquired pneumonia.\n2. Hypoxemia.\n",
        "J18.9 R09.02",
    ),
    "several nodules": (
        "CLINICAL HISTORY: Lung nodule.\n\nIMPRESSION: Two stable pulmonary nodules.\n",
        "R91.8",
    ),
    "parts of a lung": (
        "CLINICAL HISTORY: Cough.\n\nIMPRESSION: Right middle and lower lobe are clear.\n",
        "R05.9",
    ),
    "without something, as no code has it": (
        "ASSESSMENT\nPanic disorder without agoraphobia.\n",
        "F41.0",
    ),
    "without something, by default": (
        "ASSESSMENT\nOsteoporosis without current fracture.\n",
        "M81.0",
    ),
    "without something, said so": (
        "ASSESSMENT\nConcussion without loss of consciousness.\n",
        "S06.0X0A",
    ),
    "nothing complicates it": ("ASSESSMENT\nHerpes zoster without complication.\n", "B02.9"),
    "recurrent is no history": ("ASSESSMENT\nRecurrent UTI.\n", "N39.0"),
    "screening alone": ("ASSESSMENT\n1. Encounter for screening mammogram.\n", "Z12.31"),
    "deep vein by its name": ("ASSESSMENT\nDVT of the right popliteal vein, acute.\n", "I82.431"),
    "fracture that heals": (
        "ASSESSMENT\nRight distal radius fracture, healing, routine follow up.\n",
        "S52.501D",
    ),
    "organism beside an infection": (
        "ASSESSMENT\n1. E. coli urinary tract infection.\n",
        "N39.0 B96.20",
    ),
    "organism of the stomach": ("ASSESSMENT\n1. H. pylori gastritis.\n", "K29.70 B96.81"),
    "trimester by the weeks": (
        "ASSESSMENT\nGestational hypertension at 36 weeks gestation.\n",
        "O13.3 Z3A.36",
    ),
    "care of another pregnancy": (
        (
            "OB VISIT\nG3P2 at 24 weeks and 3 days of gestation. Feels well.\n"
            "Assessment: Normal pregnancy, supervision of multigravida, second trimester.\n"
        ),
        "Z34.82 Z3A.24",
    ),
    "examination of a child with vaccines": (
        (
            "WELL VISIT\n4-year-old girl. No concerns. Exam normal.\n"
            "Assessment: Routine health examination, healthy child.\n"
            "Plan: MMR and varicella vaccines given. Return in one year.\n"
        ),
        "Z00.129 Z23",
    ),
    "vaccine declined": (
        (
            "40-year-old woman.\nAssessment: Annual physical examination, normal.\n"
            "Plan: No flu shot given, she declines.\n"
        ),
        "Z00.00",
    ),
    "insulin in the name of the problem": ("ASSESSMENT\n1. T2DM on insulin.\n", "E11.9 Z79.4"),
    "sepsis by its organism": (
        "ASSESSMENT\n1. Severe sepsis due to E. coli pyelonephritis.\n",
        "A41.51 R65.20 N12",
    ),
    "nothing but a status": (
        "ASSESSMENT\n1. Status post right total hip arthroplasty, doing well.\n",
        "Z96.641",
    ),
    "heart failure of hypertension": (
        "ASSESSMENT\nHypertensive heart disease with diastolic heart failure.\n",
        "I11.0 I50.30",
    ),
    "infection of a lung disease": ("ASSESSMENT\nCOPD with acute bronchitis.\n", "J44.0 J20.9"),
    "stone with its pain": ("ASSESSMENT\nRight ureteral stone with renal colic.\n", "N20.1"),
    "ankle by its bones": (
        "ASSESSMENT\nBimalleolar fracture of the right ankle, displaced.\n",
        "S82.841A",
    ),
    "influenza with pneumonia": ("ASSESSMENT\nInfluenza B with pneumonia.\n", "J10.00"),
    "dementia of a disease": (
        "ASSESSMENT\n1. Alzheimer's disease.\n2. Dementia.\n",
        "G30.9 F02.80",
    ),
    "codes that exclude each other": (
        "ASSESSMENT\n1. Apnea.\n2. Obstructive sleep apnea.\n",
        "G47.33",
    ),
    "operative differs": (
        (
            "PREOPERATIVE DIAGNOSIS: Acute cholecystitis.\n"
            "POSTOPERATIVE DIAGNOSIS: Acute appendicitis.\n"
            "FINDINGS: Inflamed appendix.\n"
        ),
        "K35.80",
    ),
}


@pytest.mark.parametrize("kind", NOTES)
def test_a_note_gives_its_codes_however_it_is_written(indexed, kind):
    text, codes = NOTES[kind]
    setting = Setting.INPATIENT if kind in INPATIENT else Setting.OFFICE
    found = indexed.suggested(ChartWish((text,), setting, ON))
    assert {each.code for each in found.suggestions} == set(codes.split())
