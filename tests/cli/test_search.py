import json


def test_hits_say_why_they_matched(ask):
    code, found, _ = ask("search", "type 2 diab neuropathy", "--on", "2026-03-12", "--limit", "5")
    assert code == 0
    assert found["query"] == "type 2 diab neuropathy"
    assert 1 <= len(found["hits"]) <= 5
    assert "E11.40" in [hit["code"] for hit in found["hits"]]
    assert all(hit["why"] and hit["via"] for hit in found["hits"])


def test_sections_of_the_guidelines_stand_beside_the_hits(ask):
    _, found, _ = ask("search", "cough", "--on", "2026-03-12")
    assert found["sections"] == []
    assert "part" not in found


def test_of_a_long_selection_it_is_said_which_part_was_searched(ask):
    selection = "She was seen last week and told us a long story about her days.\n1. Dry cough.\n"
    _, found, _ = ask("search", selection, "--on", "2026-03-12")
    assert (found["query"], found["part"]) == (selection, "Dry cough.")
    assert found["searched_as"] == "dry cough"
    assert found["hits"][0]["code"] == "R05.9"


def test_only_billable_codes_come_when_asked_for(ask):
    _, found, _ = ask("search", "R05", "--on", "2026-03-12", "--billable")
    assert found["hits"]
    assert all(hit["billable"] for hit in found["hits"])


def test_a_date_without_edition_is_said_and_answered_empty(ask):
    code, found, err = ask("search", "cough", "--on", "2026-10-01")
    assert code == 3
    assert (found["hits"], found["status"]) == ([], "no_edition")
    assert "2024-10-01 to 2026-09-30" in err


def test_a_batch_answers_every_line_in_order(call, tmp_path):
    path = tmp_path / "queries.txt"
    path.write_text("cough\n\n e119 \n", encoding="utf-8")
    code, out, _ = call("search", "--batch", path, "--on", "2026-03-12")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer["query"] for answer in answers] == ["cough", "", " e119 "]
    assert answers[1]["hits"] == []
    assert answers[2]["hits"][0]["code"] == "E11.9"
    assert all(answer["ms"] >= 0 for answer in answers)


def test_a_batch_for_a_date_without_edition_says_so_in_each_answer(call, tmp_path):
    path = tmp_path / "queries.txt"
    path.write_text("cough\n", encoding="utf-8")
    code, out, _ = call("search", "--batch", path, "--on", "2026-10-01")
    assert code == 0
    assert json.loads(out)["status"] == "no_edition"


def test_people_get_a_line_a_hit(call):
    _, out, _ = call("search", "cough", "--on", "2026-03-12", "--limit", "2")
    assert len(out.splitlines()) == 2
    assert "R05.9" in out


def test_nothing_found_is_said(call):
    code, out, _ = call("search", "zzzzqqqq", "--on", "2026-03-12")
    assert code == 0
    assert "Nothing found" in out
