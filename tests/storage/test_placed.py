from dataclasses import asdict
from types import SimpleNamespace

import pytest
from hypothesis import given

from app.domain.chart.spans import Span
from app.storage import placed
from tests.fixtures.strategies import areas, spans

NOWHERE = dict.fromkeys(("document_id", "page", "start", "end", "box"))


def row_of(where):
    return SimpleNamespace(**{**NOWHERE, **placed.columns(where)})


@given(spans((1, 2)) | areas((1, 2)))
def test_a_place_comes_back_from_its_columns_and_from_json(where):
    assert placed.of_row(row_of(where)) == where
    assert placed.of_json(asdict(where)) == where


def test_words_that_were_not_located_have_no_place():
    assert placed.columns(None) == {}
    assert placed.of_row(row_of(None)) is None
    assert placed.of_json(None) is None


@pytest.mark.parametrize("missing", ["document_id", "page", "start", "end"])
def test_half_a_place_is_none(missing):
    row = SimpleNamespace(**{**NOWHERE, **placed.columns(Span(1, 2, 3, 4)), missing: None})
    assert placed.of_row(row) is None
