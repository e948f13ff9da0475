import pytest

from app.bench.figures import percentile, table


@pytest.mark.parametrize(("part", "value"), [(0.0, 1), (0.5, 51), (0.95, 96), (1.0, 100)])
def test_percentiles_are_values_that_were_measured(part, value):
    assert percentile(range(100, 0, -1), part) == value


def test_a_table_leaves_out_what_was_not_measured():
    head, one, other = table({"desk": {"ms": 1.0}, "peer": {"ms": 2.0, "MB": 3.0}}).splitlines()
    assert head.split() == ["ms", "MB"]
    assert one.split() == ["desk", "1.000"]
    assert other.split() == ["peer", "2.000", "3.000"]
