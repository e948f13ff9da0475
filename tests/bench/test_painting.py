from contextlib import closing
from datetime import date

import pytest

from app.bench import painting
from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root


# The platform of the tests cannot say how small a window may become.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_each_key_is_timed_until_its_list_is_painted(qapp, tmp_path):
    with (
        opened(tiny_root(tmp_path, finish=build_index)) as books,
        closing(open_index(books.generation, books)) as index,
    ):
        found = painting.measure(books, index, date(2026, 5, 1), every=60)
    assert list(found) == ["coderdesk", "GUI thread", "bare list", "ratio to bare list"]
    timed = [found[name] for name in list(found)[:-1]]
    assert all(0 < each["p50"] <= each["max"] for each in timed)
    assert found["ratio to bare list"].keys() == timed[0].keys()
    # No key was given up as never painted.
    assert found["coderdesk"]["max"] < painting.PATIENCE_MS
