import base64

from hypothesis import given
from hypothesis import strategies as st

from app.charts.enclosing import Envelope, decoded_base64, enclosed_in
from app.charts.opening import Opener


@given(st.binary(min_size=1))
def test_base64_is_read_with_line_ends_and_without_its_last_signs(content):
    assert decoded_base64(base64.encodebytes(content).decode()) == content
    assert decoded_base64(base64.b64encode(content).decode().rstrip("=")) == content


def test_a_title_with_slashes_stays_whole():
    found = enclosed_in(Opener(), "d29yZHM=", Envelope("H/P of 3:00. Draft"))
    assert found.documents[0].document.title == "H-P of 3-00. Draft"
