import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.audit import AuditState
from app.domain.books import Status
from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Evidence, Span
from app.domain.encounter import ClaimKind, Override, Setting
from app.domain.people import Patient, Payer, Provider
from app.domain.queries import Answer, Outcome, Query, QueryDraft, QueryStatus
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.reports.claim import ClaimDiagnosis, ClaimProcedure
from app.reports.claim_summary import NOTICE, claim_summary
from tests.fixtures.stored import FONTS
from tests.reports.invented import EDITION, START, summary_of
from tests.reports.pages import metadata, text, texts


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Doe, Jane Born 1961-02-03, age 65 Sex female Patient ID A-17", id="patient"),
        pytest.param("Medicare Part B Medicare Member ID 1EG4TE5MK73", id="payer"),
        pytest.param("No. 3 Office, professional claim Service 2026-03-12", id="encounter"),
        pytest.param("Helen Okafor, MD NPI 1234567893", id="provider"),
        pytest.param("A E11.22 Title of E11.22 † “T2DM with CKD 3b” Progress note, p. 2", id="dx"),
        pytest.param("B N18.32 Title of N18.32 † No evidence linked", id="no evidence"),
        pytest.param("† Notes as of 1 April 2026", id="notes as of"),
        pytest.param("1 99214 2026-03-12 not verified", id="line"),
        pytest.param("11 25 95 A, B 2 125.50", id="rest of the line"),
        pytest.param("No charge entered for line 2. Total 125.50", id="total"),
        pytest.param("No overrides.", id="overrides"),
        pytest.param("No queries.", id="queries"),
        pytest.param("Answered 8 of 10: yes 5, no 1, not applicable 2.", id="audit"),
        pytest.param("Score: 83.3 % = yes ÷ (yes + no) = 5 ÷ 6", id="score"),
        pytest.param(f"Editions: {EDITION}", id="editions"),
        pytest.param("Prepared by Dana Whitfield, CPC", id="author"),
        pytest.param("Last change 2026-03-12 09:30:00 UTC", id="time"),
        pytest.param("Contains protected health information", id="phi"),
        pytest.param("CPT (c) American Medical Association (AMA)", id="notice"),
        pytest.param("Page 1 of 1", id="page"),
    ],
)
def test_the_summary_says(summary, said):
    assert said in text(claim_summary(summary, FONTS))


def test_nothing_of_the_patient_stands_in_the_metadata(summary):
    said = metadata(claim_summary(summary, FONTS))
    assert said["Title"] == "Claim summary"
    assert "Doe" not in str(said)


def test_the_same_summary_gives_the_same_bytes(summary):
    assert claim_summary(summary, FONTS) == claim_summary(summary, FONTS)


_ELSEWHERE = """
import hashlib
from tests.fixtures.stored import FONTS
from tests.reports.invented import summary_of
from app.domain.sheet import Diagnosis, Line, Sheet
from app.reports.claim_summary import claim_summary
sheet = Sheet((Diagnosis("E11.22"),), (), (Line("99214", ("25",), 1, (0,), None, 5),))
print(hashlib.sha256(claim_summary(summary_of(sheet), FONTS)).hexdigest())
"""


def _run(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
    command = [sys.executable, "-W", "error", "-c", _ELSEWHERE]
    return subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, env=environment, check=True
    ).stdout


def test_another_run_gives_the_same_bytes():
    sheet = Sheet((Diagnosis("E11.22"),), (), (Line("99214", ("25",), 1, (0,), None, 5),))
    here = hashlib.sha256(claim_summary(summary_of(sheet), FONTS)).hexdigest()
    assert _run("7").strip() == here


def test_a_later_change_gives_other_bytes(summary):
    later = replace(summary.encounter, changed_at=datetime(2026, 3, 12, 9, 30, 1, tzinfo=UTC))
    assert claim_summary(replace(summary, encounter=later), FONTS) != claim_summary(summary, FONTS)


def test_long_tables_go_on_under_their_head_on_every_page():
    quote = Evidence("words of the chart that support it", Span(1, 0, 0, 34))
    codes = [f"E11.{n}" for n in range(90)]
    lines = tuple(Line("99214", (), 1, (0,), None, 100) for _ in range(60))
    sheet = Sheet(tuple(Diagnosis(code, (quote,)) for code in codes), (), lines)
    pages = texts(claim_summary(summary_of(sheet), FONTS))
    assert len(pages) > 4
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert NOTICE in page
        assert "Contains protected health information" in page
    assert all("Code Title Evidence" in page for page in pages[:3])
    for page in pages[1:]:
        assert page.startswith("Claim summary · encounter 3 · 2026-03-12 · Doe, Jane")
    whole = " ".join(pages)
    assert all(code in whole for code in codes)
    assert "Total 60.00" in whole
    assert "No charge entered" not in whole


def test_a_cell_longer_than_a_page_is_not_cut(summary):
    words = " ".join(f"word{n}" for n in range(3000))
    override = Override("I-03", ("E11.22",), words)
    full = replace(summary, encounter=replace(summary.encounter, overrides=(override,)))
    pages = texts(claim_summary(full, FONTS))
    whole = " ".join(page.split("Contains protected")[0] for page in pages) + " "
    assert all(f"word{n} " in whole for n in range(0, 3000, 50))
    assert "I-03 E11.22 word0 word1 " in whole
    assert "No overrides" not in whole


def test_only_the_institutional_claim_shows_poa():
    sheet = Sheet((Diagnosis("E11.22", (), "Y"), Diagnosis("N18.32")))
    assert "POA" not in text(claim_summary(summary_of(sheet), FONTS))
    stay = text(claim_summary(summary_of(sheet, claim=ClaimKind.INSTITUTIONAL), FONTS))
    assert "Title POA Evidence A E11.22 Title of E11.22 † Y No evidence" in stay
    assert "B N18.32 Title of N18.32 † – No evidence" in stay


def test_procedures_are_shown_when_there_are_any(summary):
    procedure = Procedure("0DTJ4ZZ", date(2026, 3, 12))
    shown = replace(summary, procedures=(ClaimProcedure(procedure, "", Status.NO_EDITION),))
    said = text(claim_summary(shown, FONTS))
    assert "Procedures" in said
    assert "1 0DTJ4ZZ 2026-03-12 No edition loaded for the date No evidence linked" in said
    assert "Procedures" not in text(claim_summary(summary, FONTS))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.HEADER, "Not billable: a header with codes below it"),
        (Status.NOT_IN_EDITION, "Not in the edition of the date"),
        (Status.NO_EDITION, "No edition loaded for the date"),
    ],
)
def test_a_code_that_may_not_stand_is_marked(summary, status, said):
    wrong = ClaimDiagnosis("A", Diagnosis("N18.3"), "Chronic kidney disease", status)
    shown = replace(summary, diagnoses=(wrong,))
    assert f"N18.3 Chronic kidney disease {said}" in text(claim_summary(shown, FONTS))


def test_a_code_carried_over_and_not_confirmed_is_marked(summary):
    carried = ClaimDiagnosis(
        "A", Diagnosis("I10"), "Hypertension", Status.VALID, carried_from=date(2026, 1, 2)
    )
    said = "I10 Hypertension Carried over from the encounter of 2026-01-02, not confirmed"
    assert said in text(claim_summary(replace(summary, diagnoses=(carried,)), FONTS))


def test_a_stay_shows_all_its_dates(sheet):
    stay = summary_of(
        sheet,
        setting=Setting.INPATIENT,
        service_from=date(2025, 11, 28),
        service_to=date(2025, 12, 2),
        admitted=date(2025, 11, 28),
        discharged=date(2025, 12, 2),
        new_patient=True,
        minutes=35,
    )
    assert (
        "Service 2025-11-28 to 2025-12-02 Admitted 2025-11-28 Discharged 2025-12-02"
        " Place of service 11 New patient 35 minutes"
    ) in text(claim_summary(stay, FONTS))


def test_facts_that_are_not_given_are_said_so(sheet):
    bare = summary_of(sheet, patient=Patient(), payer=Payer(), rendering=Provider())
    said = text(claim_summary(bare, FONTS))
    assert "Patient not given Birth date not given Sex unknown Patient ID not given" in said
    assert "Payer not given Other Member ID not given" in said
    assert "Rendering provider not given NPI not given" in said


def test_nothing_coded_is_said_plainly():
    said = text(claim_summary(summary_of(Sheet()), FONTS))
    assert "No diagnoses given." in said
    assert "No service lines." in said
    assert "Total" not in said


def test_queries_stand_with_their_dates_and_outcome(summary):
    answer = Answer(Outcome.OTHER_DOCUMENTED, "as documented", date(2026, 3, 15))
    sent = Query(
        1,
        3,
        QueryDraft("Kidney disease stage"),
        "Dana",
        "CPC",
        QueryStatus.ANSWERED,
        START,
        START,
        "ab" * 32,
        answer,
    )
    cancelled = replace(
        sent,
        status=QueryStatus.CANCELLED,
        sent_at=None,
        answer=None,
        cancelled_because="entered twice",
    )
    said = text(claim_summary(replace(summary, queries=(sent, cancelled)), FONTS))
    assert "Kidney disease stage answered 2026-03-12 2026-03-12 2026-03-15 other documented" in said
    assert "Kidney disease stage cancelled 2026-03-12 – – entered twice" in said


def test_an_audit_not_begun_has_no_score(summary):
    said = text(claim_summary(replace(summary, audit=AuditState(10)), FONTS))
    assert "Answered 0 of 10: yes 0, no 0, not applicable 0." in said
    assert "Score: no score yet" in said


def test_a_sample_is_marked(sheet):
    assert "SAMPLE: an invented patient" in text(
        claim_summary(summary_of(sheet, is_sample=True), FONTS)
    )


def test_evidence_that_was_not_located_says_so(summary):
    loose = ClaimDiagnosis(
        "A", Diagnosis("I10", (Evidence("blood pressure\nhigh"),)), "Hypertension", Status.VALID
    )
    shown = text(claim_summary(replace(summary, diagnoses=(loose,)), FONTS))
    assert "“blood pressure high” not located in the chart" in shown


def test_evidence_from_a_page_that_a_machine_read_is_marked(summary):
    quotes = (Evidence("cough", Span(1, 0, 0, 5)), Evidence("fever", Span(1, 1, 0, 5)))
    coded = ClaimDiagnosis("A", Diagnosis("R05.1", quotes), "Cough", Status.VALID)
    fax = replace(summary.encounter.documents[0], machine_read=(1,))
    encounter = replace(summary.encounter, documents=(fax,))
    told = replace(summary, diagnoses=(coded,), encounter=encounter)
    shown = text(claim_summary(told, FONTS))
    assert (
        "“cough” Progress note, p. 1 “fever” Progress note, p. 2, machine-read, unverified" in shown
    )


def test_a_long_quote_is_shortened_after_a_word(summary):
    quote = Evidence("chronic " * 30, Span(1, 0, 0, 240))
    long = ClaimDiagnosis("A", Diagnosis("I10", (quote,)), "Hypertension", Status.VALID)
    shown = text(claim_summary(replace(summary, diagnoses=(long,)), FONTS))
    assert "chronic chronic …” Progress note, p. 1" in shown


def test_what_looks_like_markup_is_shown_as_written(sheet):
    patient = Patient("<para>", "<b>O'Neil & Sons</b>", "&lt;Ann<br/>")
    said = text(claim_summary(summary_of(sheet, patient=patient), FONTS))
    assert "<b>O'Neil & Sons</b>, &lt;Ann<br/>" in said
    assert "Patient ID <para>" in said


HOSTILE = st.text(max_size=60) | st.sampled_from(
    [
        "<b>",
        "&amp;",
        "</para>",
        "\x00\x1b[0m",
        "患者 日本",
        "🙂👩‍⚕️",
        "W" * 400,
        "a\n" * 90,
        "\u202eevil",
        "ﬁ e\u0301",
        "%s{}",
    ]
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=HOSTILE, others=HOSTILE)
def test_no_text_breaks_the_paper(sheet, words, others):
    evidence = (Evidence(words or "x", Span(1, 0, 0, 5)), Evidence(others))
    coded = replace(sheet, diagnoses=(Diagnosis(others, evidence),) * 2)
    base = summary_of(coded, patient=Patient(words, others, words), place_of_service=words)
    draft = QueryDraft(words, reason=others)
    query = Query(1, 3, draft, words, others, QueryStatus.CANCELLED, START, cancelled_because=words)
    full = replace(
        base,
        queries=(query,),
        editions=(words,),
        encounter=replace(base.encounter, overrides=(Override(words, (others,), words),)),
    )
    pages = texts(claim_summary(full, FONTS))
    assert f"Page 1 of {len(pages)}" in pages[0]


def test_a_part_of_a_page_is_named_by_its_document_and_page(summary):
    scan = Evidence.of_area(Area(1, 2, Box(72, 90, 300, 120)))
    coded = ClaimDiagnosis("A", Diagnosis("I10", (scan,)), "Hypertension", Status.VALID)
    shown = text(claim_summary(replace(summary, diagnoses=(coded,)), FONTS))
    assert "Hypertension Progress note, page 3, area" in shown
    assert "“page" not in shown
