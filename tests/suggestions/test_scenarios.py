"""The charts of the worked scenarios S1-S12, read with the real code books.

S13 and S14 are about visit levels and coverage: no diagnosis hangs on them.
"""

from dataclasses import dataclass
from datetime import date

import pytest

from app.domain.encounter import Setting
from app.suggestions.wish import ChartWish

ON = date(2026, 3, 12)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A chart on a day, the codes that it should give, in their order, and some it must not."""

    name: str
    text: str
    on: date
    codes: str
    never: str = ""
    setting: Setting = Setting.OFFICE


SCENARIOS = [
    Scenario(
        "S1 suspected influenza",
        "34 F, fever 101.8 and acute cough 2 days, myalgias. No test available.\n"
        "A: suspected influenza.\nP: fluids, acetaminophen OTC, return prn.",
        date(2025, 12, 10),
        "R50.9 R05.1 M79.10",
        "J09 J10 J11",
    ),
    Scenario(
        "S1b influenza A",
        "Rapid test positive influenza A.\nA: influenza A with cough.",
        date(2025, 12, 10),
        "J10.1",
        "J11",
    ),
    Scenario(
        "S1c probable influenza at discharge",
        "DISCHARGE DIAGNOSIS: Probable influenza.",
        date(2025, 12, 10),
        "J11.1",
        "J10",
        Setting.INPATIENT,
    ),
    Scenario(
        "S2 appendicitis",
        "Acute appendicitis, perforated, with generalized purulent peritonitis, no abscess. "
        "Laparoscopic appendectomy.",
        date(2026, 2, 3),
        "K35.201",
        "K35.21 K35.33 K35.8",
        Setting.INPATIENT,
    ),
    Scenario(
        "S2b ruptured appendix",
        "Postoperative diagnosis: ruptured appendix.",
        date(2026, 2, 3),
        "K35.32",
    ),
    Scenario(
        "S2c acute appendicitis",
        "Postoperative diagnosis: acute appendicitis.",
        date(2026, 2, 3),
        "K35.80",
    ),
    Scenario(
        "S2d peritonitis, extent not said",
        "Acute appendicitis with peritonitis. Laparoscopic appendectomy.",
        date(2026, 2, 3),
        "",
        "K35",
        Setting.INPATIENT,
    ),
    Scenario(
        "S3 hypertension, heart failure, diabetes, kidney disease",
        "HFpEF chronic, euvolemic. CKD 3b stable. T2DM on glargine long term, A1c at goal. HTN "
        "controlled. Continue meds, adjust none; refilled furosemide, lisinopril after review.",
        ON,
        "I50.32 N18.32 E11.22 I13.0 Z79.4",
    ),
    Scenario(
        "S4 Colles fracture",
        "Fell walking on ice, right closed Colles fracture, displaced. Closed reduction under "
        "hematoma block, short-arm fiberglass cast. Total time 35 min excluding procedure and "
        "film reading; decision to reduce made today. 3-view right wrist film read by me.",
        date(2026, 1, 15),
        "S52.531A W00.0XXA",
    ),
    Scenario(
        "S4 two weeks later",
        "Follow-up 2 weeks after closed reduction of right Colles fracture. Routine healing.",
        date(2026, 1, 29),
        "S52.531D",
        "S52.531A Y92 Y93",
    ),
    Scenario(
        "S5 keratoses and hypertension",
        "BP 162/94 on lisinopril 10, above goal; increased to 20, BMP ordered. HTN uncontrolled. "
        "Separately, 3 actinic keratoses on scalp frozen.",
        date(2026, 4, 20),
        "I10 L57.0",
        "R03.0",
    ),
    Scenario(
        "S6 biopsy of a neoplasm",
        "Neoplasm right cheek, tangential biopsy, path pending. AK left forearm, LN2.",
        date(2025, 11, 5),
        "D49.2 L57.0",
        "D48.5",
    ),
    Scenario(
        "S6 lesion",
        "Lesion right cheek, tangential biopsy, path pending.",
        date(2025, 11, 5),
        "L98.9",
        "D48 D49",
    ),
    Scenario(
        "S7 probable pneumonia, inpatient",
        "DISCHARGE DIAGNOSIS: Probable gram-negative pneumonia, treated cefepime.",
        date(2025, 12, 2),
        "J15.69",
        "",
        Setting.INPATIENT,
    ),
    Scenario(
        "S7 probable pneumonia, office",
        "Assessment: Probable gram-negative pneumonia, treated cefepime.",
        date(2025, 12, 2),
        "",
        "J",
    ),
    Scenario(
        "S8 preventive visit",
        "Annual physical. BP 148/92, no prior dx, recheck. Class 3 obesity, BMI 41.2. Counselled.",
        date(2025, 10, 15),
        "Z00.01 E66.813 R03.0 Z68.41",
        "I10 Z00.00",
    ),
    Scenario(
        "S8c before the edition of the class",
        "Annual physical. BP 148/92, no prior dx, recheck. Class 3 obesity, BMI 41.2. Counselled.",
        date(2024, 9, 15),
        "",
        "E66.813",
    ),
    Scenario("S8b BMI alone", "BMI 41.2 by MA.", date(2025, 10, 15), "", "Z68 E66"),
    Scenario(
        "S9 screening with a polyp",
        "Screening colonoscopy, average risk. 7 mm ascending polyp, snare. Path: tubular adenoma.",
        date(2026, 5, 6),
        "Z12.11 D12.2",
        "K63.5 C18",
    ),
    Scenario(
        "S10 anemia after an operation",
        "Post-op anemia, transfused. EBL 900 mL; Hgb 13.1 to 8.0; 2 u PRBC.",
        date(2026, 2, 3),
        "D64.9",
        "D62 D50",
        Setting.INPATIENT,
    ),
    Scenario("S11 before", "Multiple sclerosis, type not stated.", date(2025, 9, 30), "G35"),
    Scenario("S11 after", "Multiple sclerosis, type not stated.", date(2025, 10, 1), "G35.D"),
    Scenario(
        "S11 relapsing", "Relapsing-remitting multiple sclerosis.", date(2025, 10, 1), "G35.A"
    ),
    Scenario(
        "S12 traps",
        "Pleuritic chest pain. No evidence of pneumonia. Rule out PE – CTA negative. Mother had "
        "breast cancer. MI 2019, on daily aspirin. Quit smoking 2015. Denies fever but has cough.",
        date(2026, 2, 10),
        "R07.81 R05.9 I25.2 Z79.82 Z80.3 Z87.891",
        "J18 I26 C50 I21 F17 R50",
    ),
]
IN_ORDER = ("S8 preventive visit", "S9 screening with a polyp", "S4 Colles fracture")


def codes(suggester, text, setting=Setting.OFFICE):
    return {each.code for each in suggester.suggested(ChartWish((text,), setting, ON)).suggestions}


def test_diabetes_takes_its_complication_and_hypertension_its_heart_failure(real):
    text = "ASSESSMENT\n1. Type 2 diabetes.\n2. CKD 3b.\n3. Hypertension.\n4. HFpEF.\n"
    found = real.suggested(ChartWish((text,), Setting.OFFICE, ON))
    by_code = {each.code: each for each in found.suggestions}
    assert {"E11.22", "N18.32", "I13.0", "I50.30"} == set(by_code)
    assert by_code["E11.22"].why.endswith("“with” presumes the link: I.A.15")
    assert [found.said[at].text for at in by_code["E11.22"].said] == ["Type 2 diabetes", "CKD 3b"]


def test_a_medicine_taken_daily_is_a_long_term_use_where_nothing_concludes(real):
    assert "Z79.82" in codes(real, "Gastroparesis. Takes aspirin daily.")
    assert "Z79.82" not in codes(real, "Gastroparesis. Never took aspirin daily.")
    found = real.suggested(
        ChartWish(("Assessment: Gastroparesis. Aspirin daily.",), Setting.OFFICE, ON)
    )
    assert "Z79.82" not in [each.code for each in found.suggestions]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[each.name for each in SCENARIOS])
def test_a_scenario_gives_its_codes_and_none_that_it_must_not(indexed, scenario):
    found = indexed.suggested(ChartWish((scenario.text,), scenario.setting, scenario.on))
    given = [each.code for each in found.suggestions]
    wanted = scenario.codes.split()
    assert set(given) == set(wanted)
    if scenario.name in IN_ORDER:
        assert given == wanted
    assert not [code for code in given if code.startswith(tuple(scenario.never.split()))]


def test_what_is_denied_family_or_past_is_no_candidate_either(indexed):
    (traps,) = (each for each in SCENARIOS if each.name == "S12 traps")
    found = indexed.suggested(ChartWish((traps.text,), traps.setting, traps.on))
    assert not [
        each.code for each in found.candidates if each.code.startswith(tuple(traps.never.split()))
    ]


def test_s2d_the_extent_of_a_peritonitis_is_asked_for(indexed):
    (each,) = (each for each in SCENARIOS if each.name.startswith("S2d"))
    found = indexed.suggested(ChartWish((each.text,), each.setting, each.on))
    assert "extent of the peritonitis" in [gap.topic for gap in found.gaps]


def test_s7_two_physicians_in_conflict_are_a_query_with_its_indicators(indexed):
    discharge = (
        "DISCHARGE SUMMARY\nDISCHARGE DIAGNOSES\n1. Probable gram-negative pneumonia, treated "
        "cefepime.\n2. Hypoxemia resolved.\n"
    )
    emergency = (
        "EMERGENCY DEPARTMENT NOTE\nASSESSMENT\nAcute hypoxic respiratory failure, SpO2 83 % RA, "
        "RR 32, HFNC 40 L.\n"
    )
    pages = [discharge, emergency]
    found = indexed.suggested(ChartWish(tuple(pages), Setting.INPATIENT, date(2025, 12, 2)))
    assert [each.code for each in found.suggestions] == ["J15.69"]
    (gap,) = (gap for gap in found.gaps if gap.kind == "conflict")
    shown = [pages[page][start:end] for page, start, end in gap.indicators]
    assert gap.topic == "oxygenation"
    assert shown[2:] == ["SpO2 83 % RA", "RR 32", "HFNC 40 L"]
    held = {each.code: each.caution for each in found.candidates}
    assert held["J96.01"] == "ask the provider first: oxygenation"


def test_s8b_a_value_without_a_diagnosis_is_asked_about(indexed):
    found = indexed.suggested(ChartWish(("BMI 41.2 by MA.",), Setting.OFFICE, date(2025, 10, 15)))
    assert [gap.topic for gap in found.gaps] == ["body mass index"]


def test_s10_what_an_anemia_is_due_to_is_asked_with_its_indicators(indexed):
    (each,) = (each for each in SCENARIOS if each.name.startswith("S10"))
    found = indexed.suggested(ChartWish((each.text,), each.setting, each.on))
    (gap,) = found.gaps
    shown = [each.text[start:end] for _, start, end in gap.indicators]
    assert (gap.kind, gap.topic) == ("cause", "anemia")
    assert {"EBL", "transfused", "PRBC"} <= set(shown)
