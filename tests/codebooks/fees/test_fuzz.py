"""Damaged files of the fee schedule: read, or refused in one line."""

import pytest

from tests.codebooks.fees.fees_made import (
    LANTERN,
    QUILL,
    anesthesia,
    areas,
    indices,
    values_csv,
    values_text,
    values_xlsx,
)
from tests.fixtures.fuzzing import survives

SAMPLES = {
    "csv": values_csv(LANTERN, QUILL),
    "spreadsheet": values_xlsx(LANTERN, QUILL),
    "text": values_text(LANTERN, QUILL),
    "indices": indices(),
    "counties": areas(),
    "anesthesia": anesthesia(),
}


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_mutants_are_read_or_refused_in_one_line(sample):
    survives(sample.content, sample.name, count=80, foreign=SAMPLES["csv"].content)
