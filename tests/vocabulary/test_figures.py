"""Numbers of notes, read as words of the code books or left out of what is looked for."""

import pytest

from app.vocabulary.entries import Entry, Reason
from app.vocabulary.figures import figure_at
from app.vocabulary.folding import split


def figures(text):
    words, found, at = split(text), [], 0
    while at < len(words):
        count, entry = figure_at(words, at) or (1, None)
        if entry:
            assert (entry.reason, len(entry.meanings)) == (Reason.NUMBER, 1)
            found.append((" ".join(words[at : at + count]), entry.meanings[0]))
        at += count
    return found


@pytest.mark.parametrize(
    ("text", "typed", "meaning"),
    [
        ("BMI 18.4", "bmi 18 4", "body mass index 19.9 or less"),
        ("obese, BMI of 31", "bmi of 31", "body mass index 31.0-31.9"),
        ("BMI: 41.2", "bmi 41 2", "body mass index 40.0-44.9"),
        ("BMI 45", "bmi 45", "body mass index 45.0-49.9"),
        ("BMI > 50", "bmi 50", "body mass index 50.0-59.9"),
        ("body mass index is 72", "body mass index is 72", "body mass index 70 or greater"),
        ("GCS 15", "gcs 15", "Glasgow coma scale score 13-15"),
        ("GCS score of 9", "gcs score of 9", "Glasgow coma scale score 9-12"),
        ("Glasgow coma scale 3", "glasgow coma scale 3", "Glasgow coma scale score 3-8"),
        ("32 weeks GA", "32 weeks ga", "32 weeks gestation"),
        ("pregnant 20 weeks", "20 weeks", "20 weeks gestation"),
        ("6 wks pregnant", "6 wks", "less than 8 weeks gestation"),
        ("32 3/7 weeks gestational age", "32 3 7 weeks gestational age", "32 weeks gestation"),
        ("IUP at 28 weeks 4 days", "28 weeks 4 days", "28 weeks gestation"),
        ("NYHA III", "nyha iii", "heart failure"),
        ("NYHA class 2", "nyha class 2", "heart failure"),
        ("endometriosis stage IV", "endometriosis stage iv", "endometriosis"),
        ("COPD GOLD 3", "gold 3", "chronic obstructive pulmonary disease"),
        ("cirrhosis MELD score 15", "meld score 15", ""),
        ("A1c 9.2", "9 2", ""),
        ("hgb of 7", "7", ""),
        ("lung ca T4N1M0", "t4n1m0", ""),
        ("lung ca pT2 N0 M0", "pt2 n0 m0", ""),
        ("G2P1 preeclampsia", "g2p1", ""),
        ("G3 P2 Ab1 twin", "g3 p2 ab1", ""),
        ("G2P1", "g2p1", "pregnancy"),
        ("CABG x3", "x3", ""),
        ("smokes 1/2 ppd", "1 2 ppd", "nicotine dependence cigarettes"),
        ("2 packs per day", "2 packs per day", "nicotine dependence cigarettes"),
        ("quit, 40 pack years", "40 pack years", "personal history of nicotine dependence"),
        ("L4-5 disc", "l4 5", "lumbar region"),
        ("AAA 5.2cm", "5 2cm", ""),
        ("AAA 5.2 cm", "5 2 cm", ""),
        ("3 x 2 cm thyroid nodule", "3 x 2 cm", ""),
        ("POD#2 s/p appendectomy", "pod 2", ""),
    ],
)
def test_a_figure_is_said_in_words(text, typed, meaning):
    assert figures(text) == [(typed, meaning)]


@pytest.mark.parametrize(
    "text",
    [
        "bmi",
        "bmi 5",
        "bmi 300",
        "bmi high",
        "gcs 1",
        "gcs 16",
        "gcs",
        "32 weeks",
        "50 weeks pregnant",
        "6 wks postop",
        "nyha",
        "nyha class",
        "gold standard",
        "t4 low",
        "9",
        "vitamin b 12",
        "type 2 diabetes",
        "stage 3b",
        "x3",
        "ppd positive",
        "2 pills",
        "t4n1m0",
        "excision 2.0 cm",
        "5.2 aneurysm",
        "pod",
        "pod appendectomy",
        "POD#2",
        "",
    ],
)
def test_what_is_no_figure_or_all_there_is_stands_for_itself(text):
    assert figures(text) == []


def test_what_a_figure_stands_for_is_told_as_such():
    assert figure_at(["bmi", "41"], 0) == (
        2,
        Entry(("body mass index 40.0-44.9",), Reason.NUMBER),
    )
