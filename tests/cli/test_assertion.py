import json

import pytest

from app.cli.assertion import asserted_batch
from app.cli.outcome import CommandError

FIELDS = {
    "id",
    "assertion",
    "negated",
    "uncertain",
    "historical",
    "hypothetical",
    "experiencer",
    "by",
    "ms",
}


@pytest.fixture
def ask(tmp_path, capsys):
    """Ask for the lines of a batch and read the answers."""

    def ask(*lines):
        path = tmp_path / "phrases.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        asserted_batch(path)
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return ask


def line(sentence, phrase, record_id="1"):
    return json.dumps({"id": record_id, "sentence": sentence, "phrase": phrase})


def test_each_line_is_answered_with_all_fields_in_order(ask):
    first, second = ask(line("Denies fever.", "fever", "a"), line("Mother had gout.", "gout", 2))
    assert set(first) == FIELDS
    assert (first["id"], first["assertion"], first["negated"]) == ("a", "absent", True)
    assert (first["experiencer"], first["by"]) == ("patient", "“Denies”")
    assert (second["id"], second["assertion"], second["experiencer"]) == (2, "family", "other")


def test_the_phrase_is_found_in_any_case_and_with_white_space_folded(ask):
    (one,) = ask(line("No CHEST\n   PAIN.", "chest pain"))
    assert one["assertion"] == "absent"


def test_a_phrase_that_is_not_there_is_said_plainly(ask):
    (one,) = ask(line("No fever.", "cough", "x"))
    assert (one["id"], one["assertion"], one["negated"]) == ("x", None, None)
    assert one["error"] == "The phrase does not stand in the sentence: copy it from there."


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "not an object"),
        ('{"id": 1, "sentence": "No fever."}', "sentence or phrase is missing"),
        ('{"id": 1, "sentence": "No fever.", "phrase": 3}', "sentence or phrase is missing"),
    ],
    ids=["blank", "broken", "list", "no phrase", "number"],
)
def test_a_line_that_cannot_be_read_is_answered_and_does_not_stop_the_rest(ask, record, problem):
    wrong, right = ask(record, line("No fever.", "fever"))
    assert problem in wrong["error"]
    assert right["assertion"] == "absent"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"none\.jsonl"):
        asserted_batch(tmp_path / "none.jsonl")


def test_the_command_answers_a_file(call, tmp_path):
    path = tmp_path / "asked.jsonl"
    asked = {"id": 1, "sentence": "Denies fever or cough.", "phrase": "cough"}
    path.write_text(json.dumps(asked), encoding="utf-8")
    code, out, _ = call("assert", "--batch", path)
    assert code == 0
    assert json.loads(out)["assertion"] == "absent"
