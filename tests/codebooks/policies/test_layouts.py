from app.codebooks.policies.layouts import LAYOUTS
from app.codebooks.policies.names import TABLE_NAMES


def test_every_table_that_is_read_is_known_by_name():
    for system, names in TABLE_NAMES.items():
        read = [layout.name for layout in LAYOUTS if layout.family.system is system]
        assert sorted(read) == sorted(names)
