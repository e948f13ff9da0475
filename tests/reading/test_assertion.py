import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.reading.assertions import Asserted, Assertion, Experiencer
from app.reading.assertion import Statement, asserted

SAID = [
    ("Her concerns are pain and fatigue.", "pain", "present"),
    ("She may apply ice for the pain.", "pain", "present"),
    ("He had another MI today.", "mi", "present"),
    ("Someone in the house has influenza.", "influenza", "other"),
    ("No fever, with cough.", "cough", "present"),
    ("Denies dementia, with agitation or falls.", "falls", "absent"),
    ("No cyanosis, clubbing or edema was noted.", "edema", "absent"),
    ("No cyanosis, clubbing or edema was noted.", "clubbing", "absent"),
    ("Denies pain as well as any bleeding.", "bleeding", "absent"),
    ("Mom denies any diarrhea or rash.", "rash", "absent"),
    ("She is not reporting palpitations, weakness, tremors, nausea, or fever.", "nausea", "absent"),
    ("They have not noted him to have any fevers or chills.", "chills", "absent"),
    ("The vessels were free of disease.", "disease", "absent"),
    ("Negative for angina, previous MI, murmurs, or stroke.", "murmurs", "absent"),
    ("He is no longer suffering from back pain.", "back pain", "absent"),
    ("No bleeding at this time or erythema.", "erythema", "absent"),
    ("She does not think she has any reflux.", "reflux", "absent"),
    ("Risks will include but are not limited to infection, bleeding.", "bleeding", "hypothetical"),
    ("Complications i.e. bleeding, perforation were explained.", "perforation", "hypothetical"),
    ("Tylenol as-needed for pain.", "pain", "hypothetical"),
    ("We test to determine if he has Lyme disease.", "lyme disease", "uncertain"),
    ("Heart disease in both sides of the family.", "heart disease", "family"),
    (
        "She describes cancer, nervous condition, kidney disease, and depression in her family.",
        "cancer",
        "family",
    ),
    ("Heart disease in the patient's mother and father.", "heart disease", "family"),
    ("Numbness (-), weakness (+)", "numbness", "absent"),
    ("Numbness (-), weakness (+)", "weakness", "present"),
    ("Nausea (-)", "nausea", "absent"),
    ("Pertinent negatives: fever, cough.", "cough", "absent"),
    ("Pertinent negatives: fever; pertinent positives: cough.", "cough", "present"),
    ("Negative except for cough.", "cough", "present"),
    ("Fever: no. Cough: yes", "fever", "absent"),
    ("Diabetes: No", "diabetes", "absent"),
    ("HIV neg", "hiv", "absent"),
    ("DIFFERENTIAL DIAGNOSIS: PE, pneumonia.", "pneumonia", "uncertain"),
    ("IMMUNIZATIONS: influenza, hepatitis B.", "hepatitis b", "hypothetical"),
    ("ALLERGIES: penicillin (rash).", "rash", "historical"),
    ("Denies fever, chronic cough.", "chronic cough", "absent"),
    ("No fever, mild cough.", "cough", "present"),
    ("No fever, mild cough, or pain.", "cough", "absent"),
    ("No evidence of stroke due to fibrillation.", "fibrillation", "present"),
    ("Denies anemia due to bleeding, fever or cough.", "bleeding", "present"),
    ("Denies anemia due to bleeding, fever or cough.", "fever", "absent"),
    ("Denies anemia due to bleeding, fever or cough.", "cough", "absent"),
    ("No chest pain but has fever", "fever", "present"),
    ("No chest pain but has fever", "chest pain", "absent"),
    ("Denies fever, chills or cough", "cough", "absent"),
    ("Pneumonia was ruled out.", "pneumonia", "absent"),
    ("Pneumonia was not ruled out.", "pneumonia", "uncertain"),
    ("No increase in effusion.", "effusion", "present"),
    ("suspected influenza", "influenza", "uncertain"),
    ("Mother had breast cancer.", "breast cancer", "family"),
    ("mother's breast cancer", "breast cancer", "family"),
    ("mother reports child has fever", "fever", "present"),
    ("Rule out PE – CTA negative.", "pe", "uncertain"),
    ("One of his children suffers from hypothyroidism.", "hypothyroidism", "family"),
    ("No evidence of pneumonia.", "pneumonia", "absent"),
    ("MI 2019, on daily aspirin.", "mi", "historical"),
    ("Denies fever but has cough.", "cough", "present"),
    ("Denies fever but has cough.", "fever", "absent"),
    ("Quit smoking 2015.", "smoking", "historical"),
    ("Heparin for prevention of DVT.", "dvt", "hypothetical"),
    ("Return if fever or vomiting.", "fever", "hypothetical"),
    ("The donor had hepatitis C.", "hepatitis c", "other"),
    ("She is the daughter of a man with Huntington disease.", "huntington disease", "family"),
    ("No family history of breast cancer.", "breast cancer", "family"),
    ("Family history significant for diabetes and stroke.", "diabetes", "family"),
    ("History significant for stroke.", "stroke", "historical"),
    ("history of stroke", "stroke", "historical"),
    ("two-day history of fever", "fever", "present"),
    ("There is no history of seizure.", "seizure", "absent"),
    ("Hypertension, not at goal.", "hypertension", "present"),
    ("Asthma, not well controlled.", "asthma", "present"),
    ("No relief of pain with ibuprofen.", "pain", "present"),
    ("Rapid influenza negative.", "influenza", "absent"),
    ("Influenza vaccine given.", "influenza", "hypothetical"),
    ("Choledocholithiasis, ? cholecystitis.", "cholecystitis", "uncertain"),
    ("Choledocholithiasis, ? cholecystitis.", "choledocholithiasis", "present"),
    ("Infiltrate, pneumonia versus atelectasis.", "pneumonia", "uncertain"),
    ("Infiltrate, pneumonia versus atelectasis.", "atelectasis", "uncertain"),
    ("Pneumonia unlikely.", "pneumonia", "absent"),
    ("Pneumonia is unlikely given clear film.", "pneumonia", "absent"),
    ("The patient was admitted with COPD exacerbation, no pneumonia.", "copd", "present"),
    ("The patient was admitted with COPD exacerbation, no pneumonia.", "pneumonia", "absent"),
    ("Pleuritic chest pain.", "chest pain", "present"),
    ("Extremities without edema.", "edema", "absent"),
    ("Patient's wife states he has a cough.", "cough", "present"),
    ("Lives with his wife who has dementia.", "dementia", "other"),
    ("colon cancer in her father", "colon cancer", "family"),
    ("Patient with diabetes not taking insulin.", "diabetes", "present"),
    ("Not suicidal; depression worse.", "depression", "present"),
    ("Evaluate for DVT.", "dvt", "uncertain"),
    ("Findings consistent with pneumonia.", "pneumonia", "uncertain"),
    ("Early pneumonia cannot be excluded.", "pneumonia", "uncertain"),
    ("Ruled out for pneumonia.", "pneumonia", "absent"),
    ("X-ray negative for fracture.", "fracture", "absent"),
    ("X-ray showed no fracture or dislocation.", "fracture", "absent"),
    ("X-ray showed no fracture or dislocation.", "dislocation", "absent"),
    ("Risks including bleeding and infection were discussed.", "bleeding", "hypothetical"),
    ("Risks including bleeding and infection were discussed.", "infection", "hypothetical"),
    ("Anticoagulated to prevent stroke.", "stroke", "hypothetical"),
    ("Atrial fibrillation, on apixaban to prevent stroke.", "atrial fibrillation", "present"),
    ("She returns to clinic for rash.", "rash", "present"),
    ("Seizure precautions; call if seizures recur.", "seizures", "hypothetical"),
    ("No history of trauma, presents with hip pain.", "hip pain", "present"),
    ("No history of trauma, presents with hip pain.", "trauma", "absent"),
    ("Denies chest pain, shortness of breath; hypoxia noted in triage.", "hypoxia", "present"),
    ("Pneumonia, resolved.", "pneumonia", "historical"),
    ("Her pneumonia has resolved.", "pneumonia", "historical"),
    ("Her pneumonia has not resolved.", "pneumonia", "present"),
    ("s/p appendectomy", "appendectomy", "historical"),
    ("Alcohol: none.", "alcohol", "absent"),
    ("Tobacco - denies", "tobacco", "absent"),
    ("Current smoker.", "smoker", "present"),
    ("Sepsis, possible.", "sepsis", "uncertain"),
    ("Cough, possible pneumonia.", "cough", "present"),
    ("Cough, possible pneumonia.", "pneumonia", "uncertain"),
    ("Cough and fever, suspected pneumonia.", "cough", "present"),
    ("Abdomen soft, no mass.", "mass", "absent"),
    ("Fracture with no displacement.", "fracture", "present"),
    ("Fracture with no displacement.", "displacement", "absent"),
    ("He does not want surgery for his pain.", "pain", "present"),
    ("She has asthma and her mother has diabetes.", "asthma", "present"),
    ("She has asthma and her mother has diabetes.", "diabetes", "family"),
    ("Her mother has diabetes; the patient has asthma.", "asthma", "present"),
    ("Mother has diabetes but the patient has asthma.", "asthma", "present"),
    ("Father died of MI at 50.", "mi", "family"),
    ("Father: MI, stroke. Mother: healthy", "stroke", "family"),
    ("Exposed to COVID at work.", "covid", "other"),
    ("Remote history of cancer.", "cancer", "historical"),
    ("Type 2 diabetes without retinopathy.", "retinopathy", "absent"),
    ("Type 2 diabetes without retinopathy.", "diabetes", "present"),
    ("Zofran as needed for nausea.", "nausea", "hypothetical"),
    ("Working diagnosis of MS.", "ms", "uncertain"),
    ("Concern for PE.", "pe", "uncertain"),
    ("No concern for PE.", "pe", "absent"),
    ("CT to rule out PE.", "pe", "uncertain"),
    ("CT ruled out PE.", "pe", "absent"),
    ("PE has not been ruled out.", "pe", "uncertain"),
    ("PE has yet to be ruled out.", "pe", "uncertain"),
    ("Not only numbness but weakness.", "numbness", "present"),
    ("He has never had angina.", "angina", "absent"),
    ("Seizure free since 2010.", "seizure", "absent"),
    ("The child, whose brother is healthy, has fever.", "fever", "present"),
    ("The sibling has eczema.", "eczema", "family"),
    ("The patient has eczema like his brother.", "eczema", "present"),
    ("Patient denies suicidal ideation.", "suicidal ideation", "absent"),
    ("The patient's daughter called because he had chest pain.", "chest pain", "present"),
    ("He was brought by his son for chest pain.", "chest pain", "present"),
    ("Contrast not given because of renal failure.", "renal failure", "present"),
    ("Should she develop bleeding, stop warfarin.", "bleeding", "hypothetical"),
    ("She has a history of possible TIA.", "tia", "uncertain"),
    ("Mom brings him in for otitis media.", "otitis media", "present"),
    ("Has had no chest pain.", "chest pain", "absent"),
    ("Mom has noticed swelling of his knee.", "swelling", "present"),
    ("Neurological: (-) numbness (+) weakness", "numbness", "absent"),
    ("Neurological: (-) numbness (+) weakness", "weakness", "present"),
    ("[ ] fever [x] cough", "fever", "absent"),
    ("[ ] fever [x] cough", "cough", "present"),
    (
        "He accepts the risks to include bleeding, infection, sepsis, and stroke.",
        "sepsis",
        "hypothetical",
    ),
    (
        "The geneticist informed the patient's mother that autism explains his delay.",
        "autism",
        "present",
    ),
    ("Pain began 2 weeks ago.", "pain", "present"),
    ("She had a stroke 5 years ago.", "stroke", "historical"),
    ("He suffered an MI in 2011.", "mi", "historical"),
    ("Diabetes diagnosed 3 years ago.", "diabetes", "present"),
    ("Probable carpal tunnel syndrome of the right wrist.", "carpal tunnel syndrome", "uncertain"),
    ("Doppler was negative for DVT.", "dvt", "absent"),
    ("Doppler: no DVT.", "dvt", "absent"),
    ("No consolidation is seen to suggest pneumothorax.", "pneumothorax", "absent"),
    ("No findings to explain the cough.", "cough", "present"),
    ("Opacity, either atelectasis or pneumonia.", "atelectasis", "uncertain"),
    ("Density which is most likely atelectasis.", "atelectasis", "uncertain"),
    ("Opacity, either atelectasis or pneumonia.", "opacity", "present"),
    ("Patient reports nausea but denies vomiting.", "nausea", "present"),
    ("Nausea, denies vomiting.", "nausea", "present"),
    ("Nausea, denies vomiting.", "vomiting", "absent"),
    ("GERD, no longer on omeprazole.", "gerd", "present"),
    ("Hypertension: not taking medications.", "hypertension", "present"),
    ("Migraine without aura.", "migraine", "present"),
    ("Migraine without aura.", "aura", "absent"),
    ("Hypothyroidism, last TSH normal.", "hypothyroidism", "present"),
    ("Old CVA.", "cva", "historical"),
    ("Healed fracture of the rib.", "fracture", "historical"),
    ("79-year-old with osteoarthritis.", "osteoarthritis", "present"),
    ("Both parents had alcoholism.", "alcoholism", "family"),
    ("Glaucoma in her maternal aunt.", "glaucoma", "family"),
    ("Glaucoma; her maternal aunt is well.", "glaucoma", "present"),
    ("Her partner has HIV.", "hiv", "other"),
    ("Exposed to someone with scabies.", "scabies", "other"),
    ("Return precautions for concussion given.", "concussion", "hypothetical"),
    ("Pneumonia vaccine is up to date.", "pneumonia", "hypothetical"),
    ("Rapid strep test pending.", "strep", "uncertain"),
    ("CT did not show appendicitis.", "appendicitis", "absent"),
    ("No CT evidence of acute appendicitis.", "appendicitis", "absent"),
    ("Stroke has been ruled out by MRI.", "stroke", "absent"),
    ("Stroke cannot be ruled out.", "stroke", "uncertain"),
    ("Cannot rule out stroke.", "stroke", "uncertain"),
    ("Unable to exclude stroke.", "stroke", "uncertain"),
    ("No definite metastases.", "metastases", "absent"),
    ("No guarding but tenderness is present.", "tenderness", "present"),
    ("No JVD, lungs are clear, edema is present.", "edema", "present"),
    ("Obesity complicating pregnancy.", "obesity", "present"),
    ("Not a surgical candidate because of lung cancer.", "lung cancer", "present"),
]


def told(sentence, phrase, section=None):
    start = sentence.lower().index(phrase.lower())
    return asserted(sentence, start, start + len(phrase), section)


@pytest.mark.parametrize(
    ("sentence", "phrase", "assertion"), SAID, ids=[f"{phrase}: {said}" for said, phrase, _ in SAID]
)
def test_each_thing_stands_as_the_sentence_says(sentence, phrase, assertion):
    assert told(sentence, phrase).assertion == assertion


@pytest.mark.parametrize(
    ("sentence", "phrase", "assertion"), SAID, ids=[f"{phrase}: {said}" for said, phrase, _ in SAID]
)
def test_capitals_change_nothing(sentence, phrase, assertion):
    assert told(sentence.upper(), phrase).assertion == assertion


def test_the_words_that_decided_are_quoted_as_they_stand():
    assert told("Denies any fever.", "fever").by == "“Denies any”"


UNCERTAIN = [
    "probable",
    "suspected",
    "likely",
    "questionable",
    "possible",
    "still to be ruled out",
    "compatible with",
    "consistent with",
    "rule out",
    "working diagnosis of",
    "suspicion of",
    "presumed",
    "concern for",
    "differential includes",
]


@pytest.mark.parametrize("term", UNCERTAIN)
def test_the_uncertain_terms_of_the_guidelines_are_uncertain(term):
    said = f"Gout {term}." if term == "still to be ruled out" else f"Pain, {term} gout."
    assert told(said, "gout").assertion is Assertion.UNCERTAIN


def test_a_history_of_the_trouble_told_of_is_the_trouble_of_today():
    assert told("History of cough.", "cough", "Indication").assertion is Assertion.PRESENT
    assert told("History of cough.", "cough").assertion is Assertion.HISTORICAL
    assert told("History of gout.", "gout", "Indication").assertion is Assertion.HISTORICAL


def test_what_is_plainly_stated_says_so():
    assert told("Acute cough.", "cough") == Asserted(by="stated plainly")


@pytest.mark.parametrize(
    ("sentence", "phrase", "flags"),
    [
        ("No history of asthma.", "asthma", {"negated", "historical"}),
        ("Possible history of gout.", "gout", {"uncertain", "historical"}),
        ("Former smoking.", "smoking", {"negated", "historical"}),
        ("Denies tobacco.", "tobacco", {"negated", "historical"}),
        ("No known drug allergies.", "drug allergies", {"negated", "historical"}),
        ("No family history of stroke.", "stroke", {"negated"}),
        ("Call if fever recurs.", "fever", {"hypothetical"}),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_each_truth_stands_for_itself(sentence, phrase, flags):
    one = told(sentence, phrase)
    names = ("negated", "uncertain", "historical", "hypothetical")
    assert {name for name in names if getattr(one, name)} == flags


def test_a_denied_family_history_is_somebody_elses_and_negated():
    one = told("No family history of stroke.", "stroke")
    assert (one.assertion, one.experiencer) == (Assertion.FAMILY, Experiencer.OTHER)


@pytest.mark.parametrize(
    ("section", "assertion"),
    [
        ("Family history", Assertion.FAMILY),
        ("FAM/SOCHX", Assertion.FAMILY),
        ("Past medical history", Assertion.HISTORICAL),
        ("Assessment", Assertion.PRESENT),
        ("Social history", Assertion.PRESENT),
        ("", Assertion.PRESENT),
    ],
)
def test_a_section_decides_where_the_sentence_does_not(section, assertion):
    assert told("Hypertension, stroke.", "stroke", section).assertion is assertion


def test_a_heading_within_the_sentence_decides_too():
    one = told("FAMILY HISTORY: Stroke.", "stroke")
    assert (one.assertion, one.by) == (Assertion.FAMILY, "“FAMILY HISTORY:”")


def test_what_the_mother_reports_in_a_family_history_is_not_the_familys_by_default():
    assert told("Mother reports fever.", "fever", "Family history").assertion is Assertion.PRESENT


def test_a_later_heading_ends_what_was_said_before():
    sentence = "ROS: denies fever  ASSESSMENT: pneumonia"
    assert told(sentence, "pneumonia").assertion is Assertion.PRESENT


def test_words_within_the_phrase_do_not_decide():
    assert told("Gait without ataxia.", "gait without ataxia").assertion is Assertion.PRESENT


def test_a_place_without_a_word_is_refused():
    with pytest.raises(ValueError, match="no word stands at 3"):
        Statement.of("No  fever", "").asserted(3, 4)


CONDITIONS = [
    "pneumonia",
    "chest pain",
    "type 2 diabetes mellitus",
    "fracture of the left distal radius",
    "COPD",
    "sepsis",
    "breast cancer",
    "acute kidney injury",
    "deep vein thrombosis",
    "atrial fibrillation",
    "wheezing",
    "a rash",
    "shortness of breath",
    "major depression",
    "hypertensive heart disease",
    "stage 3 pressure ulcer",
    "gout",
    "low back pain",
    "malignant neoplasm of colon",
    "nausea",
    "syncope",
    "influenza A",
    "hepatitis C",
    "seizures",
]
LISTS = st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=5, unique=True)
WHO = st.sampled_from(["He", "She", "The patient", "Patient", "Pt", "The child", "Mr. Doe"])
DENIED = [
    "{who} denies {things}.",
    "{who} denied any {things}.",
    "No {things}.",
    "No evidence of {things}.",
    "Negative for {things}.",
    "{who} has no {things}.",
    "{who} does not have {things}.",
    "Without {things}.",
    "There is no {things}.",
    "There are no signs or symptoms of {things}.",
    "CT showed no {things}.",
    "{who} is here for a cast check and denies {things}.",
    "X-ray negative for any {things}.",
    "{who} never had {things}.",
    "Free of {things}.",
    "Ruled out for {things}.",
    "Has no known {things}.",
    "{who} presents with malaise but no {things}.",
    "Absence of {things}.",
    "{who} has not had {things}.",
]
FAMILY = [
    "Mother had {things}.",
    "His father died of {things}.",
    "Family history of {things}.",
    "Sister with {things}.",
    "Family history is positive for {things}.",
    "Maternal grandmother has {things}.",
    "FH: {things}.",
    "Brother: {things}.",
    "{who} has a family history of {things}.",
    "Mother’s {things}.",
    "FAMILY HISTORY: {things}.",
    "{who} has a brother with {things}.",
    "Two cousins had {things}.",
    "Strong family history of {things}.",
    "Paternal uncle was diagnosed with {things}.",
]
HYPOTHETICAL = [
    "Return if {things}.",
    "Call if {who} develops {things}.",
    "Return to the ED for {things}.",
    "{who} should call if there is any {things}.",
    "Should {who} develop {things}, call 911.",
    "Aspirin for prevention of {things}.",
    "Risks including {things} were discussed.",
    "Screening for {things}.",
    "At risk for {things}.",
    "Monitor for {things}.",
    "To prevent {things}.",
    "Seek medical attention if {things}.",
    "Warning signs of {things} were reviewed.",
    "Vaccinated against {things}.",
    "In case of {things} go to the nearest hospital.",
]


def _sentence(form, who, things, last):
    joined = things[0] if len(things) == 1 else f"{', '.join(things[:-1])}{last}{things[-1]}"
    sentence = form.replace("{who}", who).replace("{things}", joined)
    return sentence[0].upper() + sentence[1:]


def _present(sentence, things):
    return [thing for thing in things if told(sentence, thing).assertion is Assertion.PRESENT]


@pytest.mark.parametrize("form", [*DENIED, *FAMILY, *HYPOTHETICAL])
def test_no_member_of_a_list_is_present_in_any_such_sentence(form):
    for at in range(len(CONDITIONS)):
        for count, last in ((1, ""), (2, " or "), (3, ", and "), (4, ", ")):
            things = [CONDITIONS[(at + 5 * step) % len(CONDITIONS)] for step in range(count)]
            sentence = _sentence(form, "The patient", things, last)
            assert _present(sentence, things) == [], sentence


@pytest.mark.parametrize("forms", [DENIED, FAMILY, HYPOTHETICAL], ids=["denied", "family", "if"])
def test_what_is_denied_the_familys_or_only_feared_is_never_present(forms):
    @settings(max_examples=200, deadline=None)
    @given(
        st.sampled_from(forms),
        WHO,
        LISTS,
        st.sampled_from([" or ", ", or ", " and ", ", and ", ", "]),
    )
    def check(form, who, things, last):
        sentence = _sentence(form, who, things, last)
        assert _present(sentence, things) == []

    check()


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(DENIED),
    WHO,
    LISTS,
    st.sampled_from(CONDITIONS),
    st.sampled_from(["but has", "however, he has", "; now has"]),
)
def test_what_comes_after_a_turn_is_present(form, who, things, other, turn):
    sentence = f"{_sentence(form, who, things, ', ').rstrip('.')} {turn} a new and bad {other}."
    start = sentence.rindex(other)
    assert asserted(sentence, start, start + len(other)).assertion is Assertion.PRESENT
