"""The captions of the publishers."""

import pytest

from app.codebooks.files.column_map import MAPPABLE
from app.codebooks.lists.captions import folded
from app.codebooks.lists.layouts import LAYOUTS
from app.domain.codes import System


def test_there_is_one_layout_for_every_list():
    systems = [layout.system for layout in LAYOUTS]
    assert {*systems, System.CPT} == set(MAPPABLE)
    assert len(systems) == len(set(systems))


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.system for layout in LAYOUTS])
def test_captions_are_written_as_they_are_compared(layout):
    captions = {caption for names in layout.columns.values() for caption in names}
    captions |= {caption for groups in layout.telling for group in groups for caption in group}
    assert captions == {folded(caption) for caption in captions}
