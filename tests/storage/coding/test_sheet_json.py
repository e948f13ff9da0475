import json

from hypothesis import given

from app.storage.coding.sheet_json import from_json, to_json
from tests.fixtures.strategies import sheets


@given(sheets())
def test_a_sheet_comes_back_from_json_as_it_was(sheet):
    assert from_json(json.loads(json.dumps(to_json(sheet)))) == sheet
