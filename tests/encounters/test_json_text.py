import pytest

from app.encounters.fields import EncounterFileError
from app.encounters.json_text import parsed


def test_json_is_read():
    assert parsed('{"a": [1, null, "x"]}').value == {"a": [1, None, "x"]}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "not JSON at line 1, column 1"),
        ('{"a": 1,\n}', "not JSON at line"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a": {"b": 1, "c": 2, "b": 3}}', "the field “b” stands twice in one object"),
        ('{"a": NaN}', "NaN is not a number"),
        ('{"a": -Infinity}', "-Infinity is not a number"),
        ('{"a": ' + "9" * 5000 + "}", "a number with thousands of digits"),
    ],
    ids=["empty", "comma", "deep", "twice", "NaN", "infinity", "long number"],
)
def test_what_programs_would_read_differently_is_refused_in_one_line(text, line):
    with pytest.raises(EncounterFileError, match=line) as error:
        parsed(text)
    assert "\n" not in str(error.value)
