"""Invented charts of any length: a progress note a page, each of other problems."""

from collections.abc import Iterator, Sequence
from random import Random

__all__ = ["invented_pages"]

_SEED = 6
_CONDITIONS = """
type 2 diabetes mellitus|essential hypertension|chronic kidney disease stage 3b|asthma|COPD
atrial fibrillation|congestive heart failure|hypothyroidism|hyperlipidemia|obesity|gout
psoriasis|iron deficiency anemia|osteoarthritis of the left knee|rotator cuff tear
lumbar radiculopathy|carpal tunnel syndrome|migraine without aura|epilepsy|Parkinson’s disease
major depression|anxiety|panic disorder|insomnia|sleep apnea|GERD|irritable bowel syndrome
diverticulosis|Crohn’s disease|ulcerative colitis|cirrhosis of liver|hepatitis C|gallstones
acute pancreatitis|kidney stone|urinary tract infection|benign prostatic hyperplasia
overactive bladder|endometriosis|uterine fibroid|breast cancer|colon cancer|prostate cancer
basal cell carcinoma|melanoma|multiple myeloma|lymphoma|pneumonia|acute bronchitis|sinusitis
otitis media|pharyngitis|influenza|cellulitis of right leg|deep vein thrombosis
pulmonary embolism|peripheral artery disease|aortic stenosis|mitral regurgitation
coronary artery disease|angina|cardiomyopathy|stroke|transient ischemic attack
multiple sclerosis|neuropathy|glaucoma|cataract|macular degeneration|diabetic retinopathy
hearing loss|vertigo|tinnitus|rheumatoid arthritis|lupus|osteoporosis
compression fracture of T11|left ankle sprain|hip fracture|distal radius fracture|concussion
laceration of the scalp|burn of the right hand|plantar fasciitis|contact dermatitis|urticaria
shingles|onychomycosis|acne|alopecia|vitamin D deficiency|hyponatremia|hypokalemia|dehydration
sepsis|acute kidney injury|delirium|dementia|alcohol dependence|tobacco use
"""
_SYMPTOMS = """
chest pain|shortness of breath|cough|fever|chills|headache|dizziness|nausea|vomiting|diarrhea
constipation|abdominal pain|back pain|joint pain|fatigue|weight loss|night sweats|palpitations
leg swelling|rash|itching|blurred vision|ear pain|sore throat|hoarseness|dysuria|hematuria
syncope
"""
_MEDICINES = """
metformin 500 mg|lisinopril 10 mg|amlodipine 5 mg|atorvastatin 40 mg|insulin glargine 12 units
levothyroxine 50 mcg|omeprazole 20 mg|albuterol inhaler|apixaban 5 mg|sertraline 50 mg
prednisone 5 mg|furosemide 40 mg|gabapentin 300 mg|allopurinol 100 mg|tamsulosin 0.4 mg
methotrexate 15 mg
"""
_DONE = """
appendectomy|cholecystectomy|left knee replacement|coronary stent|pacemaker|hysterectomy
mastectomy|cataract extraction|hernia repair|tonsillectomy
"""
_PLAN = """
Continue the present dose.|Recheck in three months.|Refer to the specialist.
Obtain laboratory tests.|Counselled on diet.|Return sooner if it worsens.|Imaging is scheduled.
Start physical therapy.
"""


def invented_pages(count: int) -> list[str]:
    """Return the texts of so many pages, the same every time."""
    chance = Random(_SEED)  # noqa: S311  # Nothing here is secret.
    return [_note(number, chance) for number in range(count)]


def _note(number: int, chance: Random) -> str:
    now, before = chance.sample(_items(_CONDITIONS), 5), chance.sample(_items(_CONDITIONS), 4)
    signs, taken = chance.sample(_items(_SYMPTOMS), 8), chance.sample(_items(_MEDICINES), 4)
    done, relative = chance.sample(_items(_DONE), 2), chance.choice(["Mother", "Father", "Sister"])
    told = (
        f"HISTORY OF PRESENT ILLNESS: The patient has had {signs[0]} and {signs[1]} for"
        f" {chance.randint(2, 20)} days and denies {signs[2]}, {signs[3]} or {signs[4]}."
        f" {now[0].capitalize()} is followed elsewhere. It may be {now[1]}."
    )
    lines = [
        f"Visit {number + 1}",
        f"CHIEF COMPLAINT: {signs[0]}",
        told,
        f"PAST MEDICAL HISTORY: {', '.join(before)}. Status post {done[0]}.",
        f"PAST SURGICAL HISTORY: {', '.join(done)}",
        f"FAMILY HISTORY: {relative} had {chance.choice(_items(_CONDITIONS))}.",
        f"MEDICATIONS: {'; '.join(taken)}",
        f"REVIEW OF SYSTEMS: Positive for {signs[5]}. Negative for {signs[6]} and {signs[7]}.",
        *_measured(chance, signs),
        "ASSESSMENT AND PLAN:",
    ]
    for at, problem in enumerate(now, 1):
        lines.append(f"{at}. {problem[0].upper()}{problem[1:]}. {chance.choice(_items(_PLAN))}")
    return "\n".join(lines) + "\n"


def _measured(chance: Random, signs: Sequence[str]) -> Iterator[str]:
    pressure = f"{chance.randint(110, 170)}/{chance.randint(60, 99)}"
    creatinine, hemoglobin = chance.randint(7, 25) / 10, chance.randint(85, 150) / 10
    yield f"PHYSICAL EXAM: Blood pressure {pressure}. Mild {signs[1]}. No {signs[6]}."
    yield f"RESULTS: Creatinine {creatinine} mg/dL, hemoglobin {hemoglobin} g/dL."


def _items(lines: str) -> Sequence[str]:
    return lines.strip().replace("\n", "|").split("|")
