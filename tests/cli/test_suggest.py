import json

NOTE = "ASSESSMENT\n1. Type 2 diabetes.\n2. No evidence of cough.\n"


def test_a_chart_file_says_what_it_supports_and_where(ask, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    code, found, _ = ask("suggest", path, "--setting", "office", "--on", "2026-03-12")
    assert code == 0
    (first,) = found["suggestions"]
    assert (first["code"], first["rank"], first["caution"]) == ("E11.9", 1, "")
    said = found["mentions"][first["mentions"][0]]
    assert (said["page"], NOTE[said["start"] : said["end"]]) == (0, "Type 2 diabetes")
    assert (said["section"], said["assertion"]) == ("Assessment", "present")
    absent = [each for each in found["mentions"] if each["assertion"] == "absent"]
    assert [each["text"] for each in absent] == ["cough"]
    assert found["id"] == "note.txt"


def test_people_read_the_codes(call, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    code, out, _ = call("suggest", path, "--setting", "office", "--on", "2026-03-12")
    assert code == 0
    assert out.startswith("E11.9     Type 2 diabetes mellitus without complications")


def test_a_chart_without_anything_to_code_says_so(call, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("Seen today.", encoding="utf-8")
    _, out, _ = call("suggest", path, "--setting", "office", "--on", "2026-03-12")
    assert out == "Nothing in this chart supports a code.\n"


def test_a_batch_answers_every_line_in_order(call, tmp_path):
    path = tmp_path / "notes.jsonl"
    lines = [{"id": 7, "text": NOTE}, {"id": "b", "text": ""}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    code, out, _ = call("suggest", "--batch", path, "--setting", "office", "--on", "2026-03-12")
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert (first["id"], [each["code"] for each in first["suggestions"]]) == (7, ["E11.9"])
    assert (second["id"], second["mentions"], second["candidates"]) == ("b", [], [])
    assert second["ms"] >= 0


def test_a_line_that_is_no_record_is_answered_with_what_is_wanted(call, tmp_path):
    path = tmp_path / "notes.jsonl"
    lines = ["no JSON", "", "[]", '{"id": 1}', '{"id": 2, "text": 5}', json.dumps({"text": NOTE})]
    path.write_text("\n".join(lines), encoding="utf-8")
    code, out, _ = call("suggest", "--batch", path, "--setting", "office", "--on", "2026-03-12")
    *wrong, right = map(json.loads, out.splitlines())
    assert code == 0
    assert [each["id"] for each in wrong] == [None, None, None, 1, 2]
    assert all("write one JSON a line" in each["error"] for each in wrong)
    assert all(each["suggestions"] == [] for each in wrong)
    assert [each["code"] for each in right["suggestions"]] == ["E11.9"]


def test_a_date_without_edition_is_told(call, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    code, out, err = call("suggest", path, "--setting", "office", "--on", "2010-01-01")
    assert (code, out) == (3, "")
    assert "2010-01-01" in err


def test_a_file_that_is_not_there_is_told(call, tmp_path):
    code, _, err = call("suggest", tmp_path / "none.txt", "--setting", "office")
    assert code == 2
    assert "none.txt" in err


def test_one_of_file_and_batch_is_asked_for_and_a_setting_of_the_list(call, tmp_path):
    assert call("suggest", "--setting", "office")[0] == 2
    code, _, err = call("suggest", tmp_path / "note.txt", "--setting", "home")
    assert code == 2
    assert "“home” is none of office" in err
