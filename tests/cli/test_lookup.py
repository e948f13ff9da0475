import pytest


def test_a_valid_code_is_told_with_its_place_and_the_mark_of_its_notes(ask):
    code, entry, err = ask("lookup", "e119", "--on", "2026-03-12")
    assert (code, err) == (0, "")
    assert entry["code"] == "E11.9"
    assert entry["status"] == "valid"
    assert entry["billable"]
    assert entry["notes_as_of"] == "2026-04-01"
    assert [parent["code"] for parent in entry["parents"]] == ["chapter 4", "E08-E13", "E11"]


def test_from_april_the_notes_are_those_of_the_day(ask):
    assert ask("lookup", "E11.9", "--on", "2026-04-01")[1]["notes_as_of"] is None


def test_a_code_that_got_children_names_them(ask):
    code, entry, _ = ask("lookup", "G35", "--on", "2025-10-01")
    assert code == 0
    assert entry["status"] == "header"
    assert not entry["valid"]
    assert [child["code"] for child in entry["children"]] == ["G35.A", "G35.B", "G35.C", "G35.D"]
    assert ask("lookup", "G35", "--on", "2025-09-30")[1]["status"] == "valid"


def test_a_note_names_the_level_that_carries_it(ask):
    _, entry, _ = ask("lookup", "R09.02", "--on", "2026-05-01")
    failure = next(note for note in entry["notes"] if "J96.-" in note["codes"])
    assert (failure["kind"], failure["from"]) == ("excludes1", "R09")


@pytest.mark.parametrize(
    ("arguments", "status", "exit_code"),
    [
        (["E66.813", "--on", "2024-10-01"], "valid", 0),
        (["G35.A", "--on", "2025-09-30"], "not_in_edition", 1),
        (["I10", "--on", "2026-10-01"], "no_edition", 3),
        (["99213", "--on", "2026-03-12"], "not_verified", 0),
    ],
    ids=["valid", "not in edition", "no edition", "CPT without a file"],
)
def test_the_exit_code_follows_the_status(ask, arguments, status, exit_code):
    code, entry, _ = ask("lookup", *arguments)
    assert (code, entry["status"]) == (exit_code, status)


def test_no_edition_says_which_dates_are_covered(call):
    _, _, err = call("lookup", "I10", "--on", "2026-10-01")
    assert "2024-10-01 to 2026-09-30" in err


def test_what_is_no_code_is_a_wrong_call(call):
    code, out, err = call("lookup", "hypertension")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_people_read_the_notes_by_level(call):
    _, out, _ = call("lookup", "R09.02", "--on", "2026-05-01")
    assert "R09.02  Hypoxemia" in out
    assert "valid, edition 2026-04" in out


@pytest.mark.parametrize(
    ("arguments", "status", "exit_code"),
    [
        (["E11.9", "--on", "2026-05-01"], "valid", 0),
        (["A00.0", "--on", "2026-05-01"], "not_in_edition", 1),
        (["E11.9", "--on", "2020-05-01"], "no_edition", 3),
    ],
    ids=["named", "not named", "another year"],
)
def test_a_set_of_rules_tells_what_it_says_of_a_code(ask, arguments, status, exit_code):
    code, entry, err = ask("lookup", *arguments, "--system", "HCC")
    assert (code, entry["system"], entry["status"]) == (exit_code, "HCC", status)
    assert bool(entry["remarks"]) == (status == "valid")
    assert {remark["system"] for remark in entry["remarks"]} <= {"HCC"}
    assert ("No HCC edition covers" in err) == (status == "no_edition")
