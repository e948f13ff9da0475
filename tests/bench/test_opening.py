from app.bench.memory import peak, resident
from app.bench.opening import measure
from app.search import build_index
from tests.fixtures.books import opened, tiny_root


def test_opening_an_index_takes_some_time_and_memory(tmp_path):
    with opened(tiny_root(tmp_path, finish=build_index)) as books:
        found = measure(books.generation)
    assert 0 < found["open ms"] <= found["first ms"]


def test_a_process_holds_some_memory_where_that_can_be_seen():
    held, most = resident(), peak()
    assert held is None or most is None or 0 < held <= most
