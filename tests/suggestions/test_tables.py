import pytest

from app.resources import RESOURCES
from app.suggestions.tables import table

NAMES = sorted(path.stem for path in (RESOURCES / "suggestions").glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_each_table_is_read_once(name):
    assert table(name)
    assert table(name) is table(name)
