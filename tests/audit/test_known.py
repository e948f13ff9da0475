"""What the program may say by itself; rule ids are those of the checklist."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.audit.known import known
from app.domain.audit import Verdict
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence, Span
from app.domain.encounter import ClaimKind, Encounter, Override, Setting
from app.domain.people import Patient, Payer, Provider
from app.domain.queries import Query, QueryDraft, QueryStatus
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from tests.fixtures.work import FACTS

NOW = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)
DAY = date(2026, 3, 12)
FOUND = (Evidence("lantern fever", Span(1, 0, 0, 13)),)
DIAGNOSIS = Diagnosis("A00.0", FOUND)
LINE = Line("99214", ("25",), 1, (0,), None, None, FOUND)
SHEET = Sheet((DIAGNOSIS,), (), (LINE,))
YES, NO, NOT_APPLICABLE = Verdict


def note(on=DAY, number=1):
    return DocumentHead(number, "Progress note", "text", "n.txt", "progress", on, "0" * 64, 1)


NOTE = note()


def encounter(sheet=SHEET, documents=(NOTE,), overrides=(), **facts):
    return Encounter(3, replace(FACTS, **facts), documents, sheet, overrides, NOW)


def query(status, title="Stage"):
    return Query(1, 3, QueryDraft(title), "Pat", "CPC", status, NOW)


def said(books, item, case, queries=()):
    facts = [fact for fact in known(case, queries, books) if fact.item == item]
    assert all(fact.basis for fact in facts)
    return [(fact.verdict, fact.part) for fact in facts]


@pytest.mark.parametrize(
    ("facts", "part"),
    [
        pytest.param({"patient": Patient()}, "the patient has no name", id="name"),
        pytest.param({"patient": Patient()}, "the birth date is not given", id="birth"),
        pytest.param(
            {"rendering": Provider()}, "the rendering provider is not given", id="provider"
        ),
        pytest.param(
            {"rendering": Provider("R. Holm", "1234567890")},
            "the NPI of the rendering provider is not given or not valid",
            id="NPI",
        ),
        pytest.param({"place_of_service": ""}, "the place of service is not given", id="POS"),
    ],
)
def test_sa01_a_missing_fact_is_a_no(books, facts, part):
    found = said(books, "SA-01", encounter(**facts))
    assert (NO, part) in found
    assert YES not in [verdict for verdict, part in found if "given" in part]


def test_sa01_given_facts_are_a_yes_for_that_part(books):
    assert said(books, "SA-01", encounter())[0] == (
        YES,
        "patient, provider and place are given",
    )


def test_sa01_an_institutional_claim_needs_no_place_of_service(books):
    case = encounter(claim=ClaimKind.INSTITUTIONAL, place_of_service="")
    assert said(books, "SA-01", case)[0][0] is YES


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        pytest.param((), (NO, "the chart has no document"), id="none"),
        pytest.param((note(),), (YES, "1 of 1 documents dated 2026-03-12"), id="on the day"),
        pytest.param(
            (note(date(2026, 3, 2)),), (NO, "no document is dated 2026-03-12"), id="other"
        ),
        pytest.param((note(None),), (NO, "no document is dated 2026-03-12"), id="undated"),
        pytest.param(
            (note(), note(None, 2), note(date(2026, 3, 2), 3)),
            (YES, "1 of 3 documents dated 2026-03-12; 2 other dated differently or not at all"),
            id="mixed",
        ),
    ],
)
def test_sa01_the_dates_of_the_documents_are_compared(books, documents, expected):
    assert said(books, "SA-01", encounter(documents=documents))[-1] == expected


def test_sa01_a_stay_lasts_from_admission_to_discharge(books):
    case = encounter(
        setting=Setting.INPATIENT,
        service_to=date(2026, 3, 14),
        admitted=date(2026, 3, 11),
        discharged=date(2026, 3, 15),
        documents=(note(date(2026, 3, 11)), note(date(2026, 3, 15), 2), note(date(2026, 3, 16), 3)),
    )
    assert said(books, "SA-01", case)[-1] == (
        YES,
        "2 of 3 documents dated 2026-03-11 to 2026-03-15; 1 other dated differently or not at all",
    )


def test_sa02_evidence_and_validity_are_a_yes_each(books):
    assert said(books, "SA-02", encounter()) == [
        (YES, "evidence is linked to every diagnosis"),
        (YES, "every code is valid on 2026-03-12"),
    ]


@pytest.mark.parametrize(
    ("diagnosis", "part"),
    [
        pytest.param(Diagnosis("A00.0"), "A A00.0 has no evidence linked", id="none"),
        pytest.param(
            Diagnosis("A00.0", (Evidence("words"),)),
            "A A00.0 has evidence that was not located in the chart",
            id="not located",
        ),
        pytest.param(
            Diagnosis("A05", FOUND),
            "A05 is a header, not a billable code, on 2026-03-12",
            id="header",
        ),
        pytest.param(
            Diagnosis("A10.9", FOUND), "A10.9 is not in the edition of 2026-03-12", id="gone"
        ),
        pytest.param(
            Diagnosis("no code", FOUND), "NO CODE is not in the edition of 2026-03-12", id="shape"
        ),
    ],
)
def test_sa02_a_fault_of_a_diagnosis_is_a_no_with_the_reason(books, diagnosis, part):
    found = said(books, "SA-02", encounter(replace(SHEET, diagnoses=(diagnosis,))))
    assert (NO, part) in found
    assert [verdict for verdict, _ in found].count(YES) == 1


def test_sa02_the_date_decides_the_edition(books):
    sheet = replace(SHEET, diagnoses=(Diagnosis("A05", FOUND),))
    day = date(2025, 9, 30)
    before = encounter(sheet, service_from=day, service_to=day)
    assert said(books, "SA-02", before)[1] == (YES, "every code is valid on 2025-09-30")
    day = date(2026, 10, 1)
    after = encounter(sheet, service_from=day, service_to=day)
    assert said(books, "SA-02", after)[1] == (
        NO,
        "A05 cannot be checked: no edition is loaded for 2026-10-01",
    )


def test_sa02_no_diagnosis_is_a_no(books):
    assert said(books, "SA-02", encounter(Sheet())) == [(NO, "no diagnosis is given")]


def test_sa03_a_yes_does_not_pass_over_what_is_not_verified(books):
    assert said(books, "SA-03", encounter()) == [
        (YES, "evidence is linked to every service; 99214 not verified, no code book is loaded"),
        (YES, "every line points to a diagnosis"),
    ]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        pytest.param({"pointers": ()}, "line 1 (99214) points to no diagnosis", id="pointer"),
        pytest.param({"evidence": ()}, "line 1 (99214) has no evidence linked", id="evidence"),
        pytest.param(
            {"on": date(2026, 3, 13)},
            "line 1 (99214) is dated 2026-03-13, outside the service dates",
            id="date",
        ),
        pytest.param(
            {"code": "992"}, "992 is not in the edition of 2026-03-12", id="no shape of a service"
        ),
    ],
)
def test_sa03_a_fault_of_a_line_is_a_no_with_the_reason(books, change, part):
    sheet = replace(SHEET, lines=(replace(LINE, **change),))
    assert (NO, part) in said(books, "SA-03", encounter(sheet))


@pytest.mark.parametrize("item", ["SA-03", "SA-04"])
def test_without_lines_a_professional_claim_lacks_them_and_a_stay_does_not(books, item):
    bare = Sheet((DIAGNOSIS,))
    assert said(books, item, encounter(bare)) == [(NO, "no service line is given")]
    stay = encounter(bare, claim=ClaimKind.INSTITUTIONAL)
    assert said(books, item, stay) == [
        (NOT_APPLICABLE, "an institutional claim without service lines")
    ]


def test_sa03_the_procedures_of_a_stay_need_evidence_too(books):
    supported = replace(SHEET, lines=(), procedures=(Procedure("0DTJ4ZZ", DAY, FOUND),))
    case = encounter(supported, claim=ClaimKind.INSTITUTIONAL)
    part = "evidence is linked to every service; 0DTJ4ZZ not verified, no code book is loaded"
    assert said(books, "SA-03", case) == [(YES, part)]
    loose = replace(supported, procedures=(Procedure("0DTJ4ZZ", DAY),))
    case = encounter(loose, claim=ClaimKind.INSTITUTIONAL)
    assert said(books, "SA-03", case) == [(NO, "procedure 0DTJ4ZZ has no evidence linked")]


@pytest.mark.parametrize(
    ("modifiers", "expected"),
    [
        pytest.param((), [], id="none: whether one is needed is the coder's"),
        pytest.param(
            ("25", "RT"),
            [(YES, "every modifier has the right shape, and none stands twice on a line")],
            id="right",
        ),
        pytest.param(
            ("25", "25"), [(NO, "line 1 carries the modifier 25 more than once")], id="twice"
        ),
        pytest.param(
            ("2",), [(NO, "line 1: “2” is no modifier, which has two characters")], id="shape"
        ),
    ],
)
def test_sa04_modifiers_are_looked_at_for_shape_and_repetition(books, modifiers, expected):
    sheet = replace(SHEET, lines=(replace(LINE, modifiers=modifiers),))
    assert said(books, "SA-04", encounter(sheet)) == expected


@pytest.mark.parametrize("item", ["SA-05", "SA-06", "SA-09"])
def test_what_needs_judgement_is_left_to_the_coder(books, item):
    assert said(books, item, encounter()) == []


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        pytest.param([], [(NOT_APPLICABLE, "there is no query")], id="none"),
        pytest.param(
            [QueryStatus.SENT], [(NO, "the query “Stage” waits for its answer")], id="open"
        ),
        pytest.param([QueryStatus.DRAFT], [(NO, "the query “Stage” is still a draft")], id="draft"),
        pytest.param(
            [QueryStatus.ANSWERED, QueryStatus.CANCELLED],
            [(YES, "every query is answered or cancelled")],
            id="closed",
        ),
        pytest.param(
            [QueryStatus.ANSWERED, QueryStatus.SENT],
            [(NO, "the query “Stage” waits for its answer")],
            id="one of two",
        ),
    ],
)
def test_sa07_an_open_query_is_a_no(books, statuses, expected):
    assert said(books, "SA-07", encounter(), [query(status) for status in statuses]) == expected


def test_sa07_a_query_without_title_is_named_untitled(books):
    found = said(books, "SA-07", encounter(), [query(QueryStatus.DRAFT, " ")])
    assert found == [(NO, "the query “untitled” is still a draft")]


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        pytest.param((), [], id="none: no edit has been run"),
        pytest.param(
            (Override("I-03", ("A",), "stands"),), [(YES, "every override has a reason")], id="one"
        ),
        pytest.param(
            (Override("I-03", ("A",), "stands"), Override("N-01", ("B",), " ")),
            [(NO, "the override of N-01 has no reason")],
            id="one without reason",
        ),
    ],
)
def test_sa08_an_override_needs_its_reason(books, overrides, expected):
    assert said(books, "SA-08", encounter(overrides=overrides)) == expected


def test_sa10_payer_rules_need_a_payer(books):
    assert said(books, "SA-10", encounter()) == []
    assert said(books, "SA-10", encounter(payer=Payer())) == [(NO, "the payer is not given")]
