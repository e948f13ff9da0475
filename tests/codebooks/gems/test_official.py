"""The official mappings of 2018, the last ones, where they are at hand."""

import pytest

from tests.fixtures.official import official


@pytest.mark.parametrize(
    ("kind_id", "lines", "sources", "without"),
    [
        pytest.param("gems.icd10cm_to_icd9", 81_593, 71_704, 731, id="to ICD-9"),
        pytest.param("gems.icd9_to_icd10cm", 24_860, 14_567, 422, id="from ICD-9"),
    ],
)
def test_each_direction_has_its_official_figures(kind_id, lines, sources, without):
    kind, member = official(kind_id, "gems-2018")
    read = kind.read(member)
    assert len(read.lines) == read.codes == lines
    assert len({line.source for line in read.lines}) == sources
    assert sum(not line.target for line in read.lines) == without
