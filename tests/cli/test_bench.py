def test_the_tables_are_told_by_name(ask):
    code, found, _ = ask("bench", "--only", "keystrokes", "--every", "60")
    assert code == 0
    assert set(found["keystrokes"]["ratio to fts5"]) == {"p50", "p95", "p99", "max"}


def test_people_read_a_table(call):
    code, out, _ = call("bench", "--only", "keystrokes", "--every", "60")
    assert code == 0
    assert out.splitlines()[0] == "keystrokes"
    assert "coderdesk" in out


def test_a_measurement_that_is_not_known_is_told_with_those_that_are(call):
    code, out, err = call("bench", "--only", "weight")
    assert (code, out) == (2, "")
    assert "“weight” is none of keystrokes, recall, index" in err


def test_a_folder_that_is_not_there_is_told(call, tmp_path):
    code, _, err = call("bench", "--material", tmp_path / "none")
    assert code == 2
    assert "no such folder" in err
