"""What the files of CPT say of a code."""

import pytest

from app.codebooks.cpt.descriptors import Descriptor


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (Descriptor("99999", long="Long", medium="Medium", short="Short"), "Long"),
        (Descriptor("99999", medium="Medium", short="Short"), "Medium"),
        (Descriptor("99999", short="Short", consumer="Plain"), "Short"),
        (Descriptor("99999", consumer="Plain"), "Plain"),
    ],
    ids=["long", "medium", "short", "consumer"],
)
def test_the_longest_descriptor_is_the_title(row, title):
    assert row.title == title


def test_a_second_file_adds_what_the_first_leaves_out():
    both = Descriptor("99999", short="Short").with_more(
        Descriptor("99999", short="Other", medium="Medium")
    )
    assert (both.short, both.medium, both.long) == ("Short", "Medium", "")
