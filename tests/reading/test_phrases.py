import pytest

from app.domain.reading.assertions import Assertion
from app.reading.phrases import PhraseNotFoundError, phrase_asserted, places


def test_a_phrase_is_found_in_any_case_and_with_white_space_folded():
    assert phrase_asserted("No CHEST\n  PAIN.", "chest pain").assertion is Assertion.ABSENT


def test_several_sentences_are_read_each_for_itself():
    text = "Denies fever. Cough since Monday."
    assert phrase_asserted(text, "cough").assertion is Assertion.PRESENT


def test_of_several_places_the_first_counts_at_which_something_is_said():
    text = "Asthma: the patient denies asthma."
    assert phrase_asserted(text, "asthma").assertion is Assertion.ABSENT
    assert phrase_asserted("Cough, bad cough.", "cough").assertion is Assertion.PRESENT


def test_whole_words_come_before_parts_of_words():
    assert list(places("Painful joint, pain", "pain")) == [(15, 19)]
    assert list(places("Painful joint", "pain")) == [(0, 4)]


@pytest.mark.parametrize(
    "phrase", ["cough", "", "  ", "."], ids=["other", "empty", "blank", "sign"]
)
def test_a_phrase_that_is_not_there_is_said_plainly(phrase):
    with pytest.raises(PhraseNotFoundError, match="does not stand in the sentence"):
        phrase_asserted("No fever.", phrase)


SAID = [
    ("He does not smoke or drink alcohol.", "smoke", "negated historical"),
    ("He does not smoke or drink alcohol.", "alcohol", "negated historical"),
    ("She does not use illicit drugs.", "illicit drugs", "negated historical"),
    ("He has never smoked.", "smoked", "negated historical"),
    ("No tobacco use.", "tobacco use", "negated historical"),
    ("There is a 2/6 systolic murmur without radiation.", "murmur", ""),
    ("There is a 2/6 systolic murmur without radiation.", "radiation", "negated"),
    ("Extremities are without clubbing, cyanosis, or edema.", "cyanosis", "negated"),
    ("Neurologic exam is nonfocal, no focal deficits.", "focal deficits", "negated"),
    ("Ext: no c/c/e.", "c/c/e", "negated"),
    ("Neck is supple with no lymphadenopathy.", "lymphadenopathy", "negated"),
    ("She is not in any pain at this time.", "pain", "negated"),
    (
        "CT of the head was negative for acute intracranial process.",
        "acute intracranial process",
        "negated",
    ),
    ("There was no nystagmus noted.", "nystagmus", "negated"),
    ("He has not had any fevers.", "fevers", "negated"),
    ("She denied melena or hematochezia.", "hematochezia", "negated"),
    ("Blood cultures showed no growth.", "growth", "negated"),
    ("Stool was negative for blood.", "blood", "negated"),
    ("He was ruled out for an MI.", "MI", "negated"),
    ("Myocardial infarction was ruled out by serial enzymes.", "myocardial infarction", "negated"),
    ("He was admitted for chest pain and was ruled out for MI.", "chest pain", ""),
    ("The pain is not relieved by Tylenol.", "pain", ""),
    ("The bleeding did not stop.", "bleeding", ""),
    ("The infection has not improved.", "infection", ""),
    ("He has been chest pain free.", "chest pain", "negated"),
    ("She is not suicidal.", "suicidal", "negated"),
    ("Denies auditory or visual hallucinations.", "hallucinations", "negated"),
    ("She appears in no distress.", "distress", "negated"),
    ("No calf tenderness, Homans sign negative.", "tenderness", "negated"),
    ("No calf tenderness, Homans sign negative.", "Homans sign", "negated"),
    ("Abdomen is soft without rebound or guarding.", "rebound", "negated"),
    ("Abdomen is soft without rebound or guarding.", "soft", ""),
    ("Status post CABG in 2001.", "CABG", "historical"),
    ("s/p right hip replacement", "hip replacement", "historical"),
    ("PAST SURGICAL HISTORY: Appendectomy.", "appendectomy", "historical"),
    ("PMH: asthma, DM", "asthma", "historical"),
    ("PMH: asthma, DM", "DM", "historical"),
    (
        "He has a past medical history of hypertension, diabetes and gout.",
        "hypertension",
        "historical",
    ),
    ("He has a past medical history of hypertension, diabetes and gout.", "gout", "historical"),
    ("Patient with a history of COPD presents with dyspnea.", "dyspnea", ""),
    ("Patient with a history of COPD presents with dyspnea.", "COPD", "historical"),
    ("Patient with a history of COPD and CHF who presents with dyspnea.", "dyspnea", ""),
    ("Patient with history of CVA now with weakness.", "weakness", ""),
    ("He had a stroke in the past.", "stroke", "historical"),
    ("He was treated for pneumonia last year.", "pneumonia", "historical"),
    ("He has had seizures since childhood.", "seizures", "historical"),
    ("Her prior cancer was treated with surgery.", "cancer", "historical"),
    ("Previous DVT.", "DVT", "historical"),
    ("This is a 3-day history of abdominal pain.", "abdominal pain", ""),
    ("He gives a one week history of cough.", "cough", ""),
    ("Headache similar to previous episodes.", "headache", ""),
    ("Call for fever greater than 101.", "fever", "hypothetical"),
    ("Return if worsening shortness of breath.", "shortness of breath", "hypothetical"),
    ("If swelling increases, elevate the leg.", "swelling", "hypothetical"),
    ("Watch for redness or drainage.", "redness", "hypothetical"),
    ("Watch for redness or drainage.", "drainage", "hypothetical"),
    ("She was told to come back if the pain returned.", "pain", "hypothetical"),
    ("Monitor the wound for signs of infection.", "infection", "hypothetical"),
    ("She was instructed to call with any bleeding or fever.", "bleeding", "hypothetical"),
    ("Return to ER for vomiting, fever, or any concerns.", "vomiting", "hypothetical"),
    ("He should stop the drug if a rash develops.", "rash", "hypothetical"),
    ("He will follow up with his PCP for hypertension.", "hypertension", ""),
    ("She will return to clinic in 2 weeks for her diabetes.", "diabetes", ""),
    ("He returned to the emergency department for a laceration.", "laceration", ""),
    ("Patient called EMS because of chest pain.", "chest pain", ""),
    ("Zofran was given for nausea.", "nausea", ""),
    ("Her mother and sister had breast cancer.", "breast cancer", "other"),
    ("Father died at age 50 from an MI.", "MI", "other"),
    ("Family history is significant for diabetes.", "diabetes", "other"),
    ("Per his wife, he has had increasing confusion.", "confusion", ""),
    ("Her daughter states that she had a fall.", "fall", ""),
    ("The family noticed that he was confused.", "confused", ""),
    ("Possible pneumonia on chest x-ray.", "pneumonia", "uncertain"),
    ("There is concern for PE.", "PE", "uncertain"),
    ("Changes suggestive of ischemia.", "ischemia", "uncertain"),
    ("Questionable fracture of the distal radius.", "fracture", "uncertain"),
    ("Symptoms likely represent TIA.", "TIA", "uncertain"),
    ("Presumed sepsis.", "sepsis", "uncertain"),
    ("Cellulitis vs. DVT.", "cellulitis", "uncertain"),
    ("Cellulitis vs. DVT.", "DVT", "uncertain"),
    ("No evidence of disease.", "evidence of disease", "negated"),
    ("No bony abnormality is seen.", "abnormality", "negated"),
    ("Ultrasound did not demonstrate any stones.", "stones", "negated"),
    ("No intracardiac thrombus was visualized.", "thrombus", "negated"),
    ("There is no obvious vegetation.", "vegetation", "negated"),
    ("NEGATIVE FOR DYSPLASIA.", "dysplasia", "negated"),
    ("No carcinoma identified.", "carcinoma", "negated"),
    ("Helicobacter organisms are not identified.", "helicobacter", "negated"),
    ("Pleural effusion is not seen.", "effusion", "negated"),
    ("Cough: denies", "cough", "negated"),
    ("Denied headache, vision changes, and syncope.", "vision changes", "negated"),
    ("She has a rash but no itching.", "rash", ""),
    ("She has a rash but no itching.", "itching", "negated"),
    ("She has no difficulty swallowing.", "difficulty swallowing", "negated"),
    ("He is not on home oxygen.", "oxygen", "negated"),
    ("The patient remained intubated without complications.", "intubated", ""),
    ("The patient remained intubated without complications.", "complications", "negated"),
    ("There is no pain and the vital signs are stable.", "stable", ""),
    ("No masses; the liver is normal.", "normal", ""),
    ("Abdomen is obese, nontender, no masses.", "obese", ""),
    ("Neck: no JVD, no bruits", "JVD", "negated"),
    ("No recent trauma.", "trauma", "negated"),
    ("No recent travel.", "travel", "negated"),
]


@pytest.mark.parametrize(
    ("sentence", "phrase", "truths"), SAID, ids=[f"{phrase}: {said}" for said, phrase, _ in SAID]
)
def test_each_truth_is_told_of_a_phrase(sentence, phrase, truths):
    told = phrase_asserted(sentence, phrase)
    names = ("negated", "uncertain", "historical", "hypothetical")
    said = [name for name in names if getattr(told, name)]
    assert sorted([*said, *["other"] * (told.experiencer == "other")]) == sorted(truths.split())
