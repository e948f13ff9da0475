"""Each package has a floor, and no rounding lifts a package over it."""

import pytest

from installer.floors import Covered, below, table, tally


def file(run, total, branches_run=0, branches=0):
    return {
        "summary": {
            "covered_lines": run,
            "num_statements": total,
            "covered_branches": branches_run,
            "num_branches": branches,
        }
    }


def test_lines_and_branches_are_added_up_by_package():
    report = {
        "files": {
            "app/domain/codes.py": file(10, 10, 3, 4),
            "app/domain/chart/spans.py": file(5, 6),
            "app\\ui\\sheet\\pane.py": file(1, 2),
            "app/main.py": file(4, 4),
        }
    }
    assert tally(report) == [
        Covered("app", 4, 4),
        Covered("domain", 18, 20),
        Covered("ui", 1, 2),
    ]


@pytest.mark.parametrize(
    ("package", "run", "total", "enough"),
    [
        pytest.param("domain", 20, 20, True, id="all of the domain"),
        pytest.param("domain", 9999, 10000, False, id="nearly all of the domain"),
        pytest.param("codebooks", 99, 100, False, id="nearly all of the code books"),
        pytest.param("edits", 100, 100, True, id="all of the edits"),
        pytest.param("ui", 90, 100, True, id="the floor itself"),
        pytest.param("ui", 8999, 10000, False, id="rounded up to the floor"),
        pytest.param("search", 0, 0, True, id="nothing to run"),
    ],
)
def test_a_package_must_reach_its_floor(package, run, total, enough):
    row = Covered(package, run, total)
    assert row.is_enough is enough
    assert below([row]) == ([] if enough else [package])


def test_the_table_marks_what_is_too_low():
    lines = table([Covered("domain", 1, 2), Covered("ui", 9, 10)]).splitlines()
    assert lines[1].split() == ["domain", "1", "2", "50.00%", "100%", "too", "low"]
    assert lines[2].split() == ["ui", "9", "10", "90.00%", "90%"]
