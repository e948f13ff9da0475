import json
from datetime import date

import pytest

from app.bench.from_material import clinician, long_selections, misspelt
from app.bench.wanted import (
    Wanted,
    bare_codes,
    each_half_typed,
    each_slipped,
    half_typed,
    slipped,
    starts,
)
from app.codebooks import Phrase
from app.domain.codes import System


def phrase(text, code="A20.1"):
    on = date(2025, 5, 1)
    return Phrase(System.ICD_10_CM, code, text, "inclusion", is_billable=True, first=on, last=on)


def test_a_code_below_the_wanted_one_counts():
    wanted = Wanted("moss", frozenset({"A20"}))
    assert wanted.place(["B01", "A20.1"], 10) == 1
    assert wanted.place(["B01"], 10) == 10


@pytest.mark.parametrize("edits", [1, 2])
def test_the_longest_word_slips_and_the_others_stay(edits):
    (wanted,) = slipped([phrase("green neuralopathy")], edits)
    one, other = wanted.text.split()
    assert (one, wanted.codes) == ("green", {"A20.1"})
    assert other != "neuralopathy"


def test_short_words_do_not_slip():
    assert slipped([phrase("wet moss")], 2) == []


@pytest.mark.parametrize("edits", [1, 2])
def test_every_long_word_slips(edits):
    (wanted,) = each_slipped([phrase("Lanternial mossopathy of toe")], edits)
    one, other, *short = wanted.text.split()
    assert (short, wanted.codes) == (["of", "toe"], {"A20.1"})
    assert one != "Lanternial"
    assert other != "mossopathy"
    assert each_slipped([phrase("wet moss")], edits) == []


def test_every_word_is_half_typed():
    (wanted,) = each_half_typed([phrase("Lantern fever in moss")])
    assert wanted.text == "Lant fev in mos"


def test_words_are_half_typed_and_codes_lose_their_dots():
    assert half_typed([phrase("green moss")])[0].text == "green mo"
    assert starts([phrase("green mosses")])[0].text == "gree moss"
    assert bare_codes([phrase("moss")])[0].text == "a201"


def test_real_misspellings_are_put_into_phrases(tmp_path):
    folder = tmp_path / "search_spelling"
    folder.mkdir()
    (folder / "Medical Misspelling Correction Corpus.csv").write_text(
        "Word\tCorrection\nmossey\tmossee\nni\ti\n", "utf-8"
    )
    (folder / "PsyTAR_SpellingCorpus.txt").write_text("Mistake\tCorrection\n", "utf-8")
    assert [wanted.text for wanted in misspelt(tmp_path, [phrase("Green mossee")])] == [
        "green mossey"
    ]


def test_the_problems_of_an_assessment_are_asked_for_as_they_stand(tmp_path):
    folder = tmp_path / "outpatient_notes"
    folder.mkdir()
    text = "HPI\n\nMoss.\n\nASSESSMENT AND PLAN\n\n1. Green moss.\n• Plan: water.\n\nPLAN\nSun."
    note = {"text": text, "expert_codes": ["A20.1"], "coder": {"codes": ["A21"]}}
    uncoded = {"text": text, "expert_codes": None, "coder": None}
    lines = "\n".join(map(json.dumps, [note, uncoded]))
    (folder / "notes.jsonl").write_text(lines, "utf-8")
    assert clinician(tmp_path) == [Wanted("Green moss", frozenset({"A20.1", "A21"}))]


def test_whole_assessments_and_their_longer_paragraphs_are_selected(tmp_path):
    folder = tmp_path / "outpatient_notes"
    folder.mkdir()
    told = "Moss. It grew and grew on his arm until he came to be seen for it."
    agreed = "Patient Agreements: He agrees with all that was said to him of the moss today."
    text = f"HPI\n\nMoss.\n\nASSESSMENT\n\n{told}\n\nAgue.\n\n{agreed}\n"
    note = {"text": text, "expert_codes": ["A20.1"], "coder": None}
    bare = {"text": "HPI\n\nMoss.", "expert_codes": ["A20.1"], "coder": None}
    (folder / "notes.jsonl").write_text("\n".join(map(json.dumps, [note, bare])), "utf-8")
    asked = long_selections(tmp_path)
    assert [wanted.text for wanted in asked] == [f"{told}\n\nAgue.\n\n{agreed}", told]
    assert {wanted.codes for wanted in asked} == {frozenset({"A20.1"})}
