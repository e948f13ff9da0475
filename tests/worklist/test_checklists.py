import pytest

from app.desk import COMPLETENESS
from app.worklist.checklists import BrokenRulesError, read_rules


def test_the_rules_of_every_kind_name_their_source():
    rules = read_rules(COMPLETENESS)
    assert {"Operative note", "History and physical", "Discharge summary"} <= {
        each.kind for each in rules
    }
    for each in rules:
        assert each.called
        assert each.parts
        assert each.source.endswith(".")


def test_what_is_written_only_if_there_was_any_is_told_apart():
    (operative,) = (each for each in read_rules(COMPLETENESS) if each.kind == "Operative note")
    assert [part.name for part in operative.parts if part.if_any] == [
        "Specimens",
        "Blood loss",
        "Complications",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kinds = 7", "is incomplete"),
        ("[[kinds]]\nkind = 'x'", "is incomplete"),
        ("kinds", "cannot be read"),
    ],
    ids=["no kinds", "no parts", "no TOML"],
)
def test_rules_that_cannot_be_used_are_said(tmp_path, text, says):
    path = tmp_path / "rules.toml"
    path.write_text(text)
    with pytest.raises(BrokenRulesError, match=says):
        read_rules(path)


def test_rules_that_are_not_there_are_said(tmp_path):
    with pytest.raises(BrokenRulesError, match="cannot be read"):
        read_rules(tmp_path / "none.toml")
