import pytest

from app.bench.bench import MEASUREMENTS, Plan, tables
from app.search import build_index
from tests.fixtures.books import opened, tiny_root


# The platform of the tests cannot say how small a window may become.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.usefixtures("qapp")
def test_each_measurement_has_its_table_and_its_progress_is_told(tmp_path):
    told = []
    plan = Plan(asked=5, every=40)
    with opened(tiny_root(tmp_path, finish=build_index)) as books:
        found = tables(books, plan, lambda *step: told.append(step))
    assert list(found) == list(MEASUREMENTS)
    assert {"coderdesk", "fts5", "at most", "ratio to fts5"} <= set(found["keystrokes"])
    assert {"build s", "size MB", "open ms", "first ms"} <= set(found["index"]["coderdesk"])
    assert found["index"]["at most"].keys() <= found["index"]["coderdesk"].keys() | {
        "opened MB",
        "used MB",
    }
    assert found["index"]["fts5"].keys() == {"build s"}
    assert [step for _, step, _ in told] == list(range(len(MEASUREMENTS) + 1))


def test_only_what_is_named_is_measured(tmp_path):
    plan = Plan(frozenset({"keystrokes"}), every=40)
    with opened(tiny_root(tmp_path, finish=build_index)) as books:
        found = tables(books, plan, lambda *_: None)
    assert list(found) == ["keystrokes"]
