import hashlib
import json

import pytest

from tests.fixtures.window import RESOURCES

OFFICE = RESOURCES / "samples" / "office.json"


def test_a_claim_summary_is_written_and_told(ask, call, tmp_path):
    call("encounter", "import", OFFICE)
    out = tmp_path / "summary.pdf"
    code, told, _ = ask("report", "claim-summary", "1", "--out", out)
    assert code == 0
    content = out.read_bytes()
    assert content.startswith(b"%PDF")
    assert told == {
        "path": str(out),
        "pages": 1,
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def test_the_only_encounter_needs_no_number(ask, call, tmp_path):
    call("encounter", "import", OFFICE)
    assert ask("report", "claim-summary", "--out", tmp_path / "summary.pdf")[0] == 0


def test_of_several_one_must_be_named(call, tmp_path):
    call("encounter", "import", OFFICE)
    call("encounter", "import", OFFICE)
    code, _, err = call("report", "claim-summary", "--out", tmp_path / "summary.pdf")
    assert code == 2
    assert "2 encounters" in err
    assert not (tmp_path / "summary.pdf").exists()


def test_an_unknown_number_writes_nothing(call, tmp_path):
    call("encounter", "import", OFFICE)
    code, _, _ = call("report", "claim-summary", "7", "--out", tmp_path / "summary.pdf")
    assert code == 2
    assert not (tmp_path / "summary.pdf").exists()


def test_without_a_work_file_the_exit_code_is_three(call, tmp_path):
    code, _, err = call("report", "claim-summary", "1", "--out", tmp_path / "summary.pdf")
    assert code == 3
    assert "work file" in err


@pytest.mark.parametrize("place", ["nowhere/summary.pdf"], ids=["no such folder"])
def test_a_place_that_cannot_be_written_is_said(call, tmp_path, place):
    call("encounter", "import", OFFICE)
    code, out, err = call("report", "claim-summary", "--out", tmp_path / place, "--json")
    assert (code, out) == (2, "")
    assert json.dumps(err)
    assert "name another place" in err
