import pytest

from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Evidence
from app.encounters.fields import EncounterFileError
from tests.encounters.files import LEAST, WHOLE
from tests.fixtures.work import NOTE


def test_a_quote_is_located_with_white_space_folded_or_kept_as_not_located(take, charts):
    first, second = (each.evidence[0] for each in take(WHOLE).sheet.diagnoses)
    assert charts.quote(first.span) == "type 2 diabetes\nwith chronic"
    assert second == Evidence("stage five", None)


@pytest.mark.parametrize(
    ("evidence", "is_located"),
    [
        ({"quote": "stage 3b"}, True),
        ({"quote": "stage 3b", "document": None}, False),
        ({"quote": "stage 3b", "document": 1}, True),
        ({"quote": "stage 3b", "document": 0}, False),
    ],
    ids=["anywhere", "nowhere", "in the right one", "in the wrong one"],
)
def test_a_quote_is_looked_for_in_its_document(take, evidence, is_located):
    documents = [{"text": "Echo: normal."}, {"text": NOTE}]
    found = take(
        {**LEAST, "documents": documents, "diagnoses": [{"code": "I10", "evidence": [evidence]}]}
    )
    ((item,),) = (each.evidence for each in found.sheet.diagnoses)
    assert item.is_located is is_located
    if is_located:
        assert item.span.document == found.documents[1].id


@pytest.mark.parametrize(
    ("place", "start"),
    [
        ({"page": 0, "start": 8, "end": 11}, 8),
        ({"page": 0, "start": 1, "end": 4}, 0),
        ({"page": 9, "start": 0, "end": 3}, 0),
        ({"page": 0, "start": 8}, 0),
        ({"page": 0, "start": 8, "end": 8}, 0),
    ],
    ids=["stands there", "stands elsewhere", "no such page", "half a place", "empty"],
)
def test_a_stated_place_counts_when_the_words_stand_there(take, place, start):
    evidence = {"document": 0, "quote": "CKD", **place}
    fields = {
        **LEAST,
        "documents": [{"text": "CKD and CKD"}],
        "diagnoses": [{"code": "N18.9", "evidence": [evidence]}],
    }
    (diagnosis,) = take(fields).sheet.diagnoses
    assert diagnosis.evidence[0].span.start == start


def filed(**evidence):
    return {
        **LEAST,
        "documents": [{"text": "Scan of the ward."}, {"text": "Echo: normal."}],
        "diagnoses": [{"code": "I10", "evidence": [evidence]}],
    }


def test_a_part_of_a_page_is_evidence_without_words(take):
    found = take(filed(document=1, page=0, box=[72, 90.5, 300, 120]))
    ((item,),) = (each.evidence for each in found.sheet.diagnoses)
    assert item == Evidence.of_area(Area(found.documents[1].id, 0, Box(72, 90.5, 300, 120)))
    assert item.quote == "page 1, area"


BOX = {"document": 0, "page": 0, "box": [1, 2, 3, 4]}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"document": None}, "box: a part of a page needs its document and its page"),
        ({"page": None}, "box: a part of a page needs its document and its page"),
        ({"document": 7}, "document: there is no document 7"),
        ({"page": 1}, "page: pages are counted from 0 and the document has 1"),
        ({"box": [1, 2, 3]}, "box: left, top, right and bottom in points"),
        ({"box": [1, 2, 3, 4, 5]}, "box: left, top, right and bottom in points"),
        ({"box": [3, 2, 1, 4]}, "box: left, top, right and bottom in points"),
        ({"box": {}}, "box: a list in brackets"),
        ({"box": [1, 2, "3", 4]}, r"box\[2\]: a number"),
        ({"box": [1, 2, True, 4]}, r"box\[2\]: a number"),
        ({"box": [1, 2, 10**400, 4]}, r"box\[2\]: a number"),
    ],
    ids=lambda value: None if isinstance(value, str) else str(value)[:40],
)
def test_a_part_that_is_none_is_refused_by_name(take, change, line):
    with pytest.raises(EncounterFileError, match=line):
        take(filed(**(BOX | change)))
