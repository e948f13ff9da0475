import pytest

from app.audit.checklists import BrokenChecklistError, read_checklist

ITEM = '[[item]]\nid = "SA-01"\ntitle = "Right record"\nquestion = "Is it?"\n'
HEAD = 'name = "Self-audit"\nversion = "1"\n'


def test_the_default_checklist_has_the_ten_items(checklist):
    assert [item.id for item in checklist.items] == [f"SA-{n:02}" for n in range(1, 11)]
    assert checklist.version
    for item in checklist.items:
        assert item.title
        assert item.question.endswith("?")


def test_a_checklist_is_read_as_written(tmp_path):
    path = tmp_path / "payer.toml"
    path.write_text(HEAD + ITEM, encoding="utf-8")
    checklist = read_checklist(path)
    assert (checklist.name, checklist.version) == ("Self-audit", "1")
    assert checklist.items[0].question == "Is it?"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("name = ", id="malformed"),
        pytest.param(ITEM, id="no name"),
        pytest.param(HEAD, id="no item"),
        pytest.param(HEAD + "item = []", id="an empty list"),
        pytest.param(HEAD + 'item = ["SA-01"]', id="an item that is a text"),
        pytest.param(HEAD + '[[item]]\nid = "SA-01"', id="an item without question"),
        pytest.param(HEAD + ITEM + ITEM, id="an item twice"),
        pytest.param(HEAD + ITEM.replace('"Is it?"', "3"), id="a question that is a number"),
    ],
)
def test_a_broken_checklist_is_refused_by_name(tmp_path, content):
    path = tmp_path / "payer.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BrokenChecklistError, match=r"payer\.toml") as refused:
        read_checklist(path)
    assert "\n" not in str(refused.value)


def test_a_missing_checklist_is_refused_by_name(tmp_path):
    with pytest.raises(BrokenChecklistError, match=r"payer\.toml cannot be read"):
        read_checklist(tmp_path / "payer.toml")
