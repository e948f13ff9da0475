import json

import pytest

ENCOUNTER = {
    "patient": {"id": "A-17", "family": "Doe", "given": "Jane", "birth_date": "1961-02-03"},
    "setting": "office",
    "service_from": "2026-03-12",
    "service_to": "2026-03-12",
    "documents": [{"text": "T2DM with\nCKD 3b.", "title": "Progress note"}],
    "diagnoses": [
        {"code": "e1122", "evidence": [{"document": 0, "quote": "T2DM with CKD"}]},
        {"code": "N18.32", "evidence": [{"document": 0, "quote": "not in the note"}]},
    ],
    "lines": [{"code": "99214", "modifiers": ["25"], "charge": "125.00", "pointers": ["A"]}],
}


@pytest.fixture
def encounter(tmp_path):
    path = tmp_path / "encounter.json"
    path.write_text(json.dumps(ENCOUNTER), encoding="utf-8")
    return path


def test_an_import_makes_the_work_file_and_answers_what_is_stored(ask, encounter):
    code, stored, err = ask("encounter", "import", encounter)
    assert code == 0
    assert stored["id"] == 1
    assert [one["code"] for one in stored["diagnoses"]] == ["E11.22", "N18.32"]
    assert stored["lines"][0]["charge"] == "125.00"
    assert "N18.32" in err


def test_what_is_exported_can_be_imported_again(ask, encounter, tmp_path):
    ask("encounter", "import", encounter)
    _, exported, _ = ask("encounter", "export", "1")
    again = tmp_path / "again.json"
    again.write_text(json.dumps(exported), encoding="utf-8")
    _, second, _ = ask("encounter", "import", again)
    assert second == {**exported, "id": 2}


def test_a_list_names_documents_without_their_content(ask, encounter):
    ask("encounter", "import", encounter)
    _, (row,), _ = ask("encounter", "list")
    assert row["id"] == 1
    assert row["documents"][0]["title"] == "Progress note"
    assert "text" not in row["documents"][0]


def test_show_tells_one_whole(ask, encounter):
    ask("encounter", "import", encounter)
    assert ask("encounter", "show", "1")[1]["documents"][0]["text"] == "T2DM with\nCKD 3b."


def test_people_see_codes_and_lines(call, encounter):
    assert "Encounter 1 is stored." in call("encounter", "import", encounter)[1]
    assert "99214 25 x1 → A" in call("encounter", "show", "1")[1]
    assert "Doe, Jane" in call("encounter", "list")[1]
    assert json.loads(call("encounter", "export", "1")[1])["id"] == 1


@pytest.mark.parametrize(
    "arguments", [["list"], ["show", "1"], ["export", "1"]], ids=lambda words: words[0]
)
def test_without_a_work_file_the_exit_code_is_three(call, arguments):
    code, out, err = call("encounter", *arguments)
    assert (code, out) == (3, "")
    assert len(err.splitlines()) == 1


def test_an_unknown_number_is_said(call, encounter):
    call("encounter", "import", encounter)
    code, _, err = call("encounter", "show", "9")
    assert code == 2
    assert "encounter 9" in err


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"{", "encounter.json"),
        (b'{"colour": 1}', "colour"),
        (b'{"setting": "office", "diagnoses": [{"code": "I10"}]}', "service_from"),
        ("{“}".encode("cp1252"), "UTF-8"),
    ],
    ids=["cut off", "unknown field", "missing field", "wrong encoding"],
)
def test_a_wrong_file_is_one_line_and_makes_no_work_file(call, tmp_path, content, named):
    path = tmp_path / "encounter.json"
    path.write_bytes(content)
    code, out, err = call("encounter", "import", path)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert named in err
    assert [*tmp_path.iterdir()] == [path]


def test_a_wrong_file_leaves_the_work_file_as_it_was(call, encounter, tmp_path):
    call("encounter", "import", encounter)
    work = tmp_path / "work.coderdesk"
    before = work.read_bytes()
    encounter.write_text(json.dumps({**ENCOUNTER, "setting": "moon"}), encoding="utf-8")
    code, _, err = call("encounter", "import", encounter)
    assert (code, len(err.splitlines())) == (2, 1)
    assert "setting" in err
    assert work.read_bytes() == before


def test_a_wrong_passphrase_changes_nothing(call, encounter, tmp_path, monkeypatch):
    call("encounter", "import", encounter)
    before = (tmp_path / "work.coderdesk").read_bytes()
    monkeypatch.setenv("CODERDESK_PASSPHRASE", "wrong horse")
    code, _, err = call("encounter", "list")
    assert code == 3
    assert "passphrase" in err
    assert (tmp_path / "work.coderdesk").read_bytes() == before


def test_without_a_passphrase_the_call_says_where_to_put_it(call, encounter, monkeypatch):
    monkeypatch.delenv("CODERDESK_PASSPHRASE")
    code, _, err = call("encounter", "import", encounter)
    assert code == 3
    assert "CODERDESK_PASSPHRASE" in err
