"""What is wrong with a file, in one line."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.refusal import refused
from app.codebooks.receiving.received import Member


def test_the_line_names_the_file_the_reason_and_the_mend():
    with pytest.raises(BrokenReleaseError) as found, refused(Member("GPCI.csv", b"")):
        raise ValueError("it is made of rope")
    assert str(found.value) == (
        "GPCI.csv cannot be read: it is made of rope; get the release again."
    )


def test_what_a_reader_refuses_itself_stays_as_it_is():
    with pytest.raises(BrokenReleaseError, match=r"^cut$"), refused(Member("GPCI.csv", b"")):
        raise BrokenReleaseError("cut")
