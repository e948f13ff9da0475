def test_two_editions_of_icd_10_cm_are_loaded(ask):
    code, rows, _ = ask("codebooks", "list")
    assert code == 0
    assert [(row["system"], row["edition"]) for row in rows] == [
        ("ICD-10-CM", "2025-04"),
        ("ICD-10-CM", "2026-04"),
    ]
    assert rows[1]["effective_from"] == "2025-10-01"
    assert rows[1]["effective_to"] == "2026-09-30"
    assert rows[1]["codes"] == 74_719
    assert rows[1]["codes"] + rows[1]["headers"] == 98_186


def test_people_get_a_line_for_each(call):
    _, out, _ = call("codebooks", "list")
    assert len(out.splitlines()) == 2
    assert "74,719 codes" in out
