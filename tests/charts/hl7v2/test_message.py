import pytest

from app.charts.hl7v2 import message as message_module
from app.charts.hl7v2.message import messages_of
from app.charts.unreadable import UnreadableError
from tests.fixtures.hl7v2 import PATIENT, head


def only(*lines, end="\r"):
    (message,) = messages_of(end.join(lines), "utf-8")
    return message


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"], ids=["cr", "lf", "crlf"])
def test_any_line_end_ends_a_segment(end):
    message = only(head(), PATIENT, "", end=end)
    assert [segment.name for segment in message.segments] == ["MSH", "PID"]
    assert (message.type, message.event) == ("ORU", "R01")


def test_the_frame_of_the_transport_is_left_off():
    assert len(only(f"\x0b{head()}", PATIENT, "\x1c", "").segments) == 2


def test_fields_repetitions_components_and_subcomponents():
    message = only(head(), "OBX|1|CE|a^b&c~d|1|e\\S\\f^\\.br\\")
    obx = message.first("OBX")
    assert obx.raw(3) == "a^b&c~d"
    assert obx.repetitions(3) == [["a", "b c"], ["d"]]
    assert (obx.value(3, 2), obx.value(3, 9), obx.value(99)) == ("b c", "", "")
    assert obx.value(5) == "e^f"
    assert obx.shown(3) == "a, b c; d"
    assert obx.lines(3) == "a^b&c\nd"


def test_a_segment_that_is_not_there_is_empty():
    assert only(head()).first("PV1").value(2) == ""


def test_a_line_that_is_no_segment_goes_on_with_the_one_before():
    message = only(head(), "OBX|1|TX|||first", "second line", "NTE|1||x")
    assert message.mended == 1
    assert message.first("OBX").lines(5) == "first\nsecond line"


def test_several_messages_in_batches_come_one_by_one():
    text = "\r".join(["FHS|^~\\&", "BHS|^~\\&", head(), PATIENT, head("ADT^A01"), "BTS|2", "FTS|1"])
    assert [message.type for message in messages_of(text, "utf-8")] == ["ORU", "ADT"]


def test_a_message_may_have_separators_of_its_own():
    message = only("MSH$%*!@$A$B$$$1$$ADT%A01$1$P$2.3", "PID$1$$X%Y")
    assert message.first("PID").value(3, 2) == "Y"


def test_a_message_may_leave_off_separators_it_does_not_use():
    message = only("MSH|^|A|B|||1||ADT^A01|1|P|2.3", "PID|1||a~b&c\\d")
    assert message.first("PID").value(3) == "a~b&c\\d"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("PID|1||2\rPV1|1", "does not begin with its head"),
        ("FHS|^~\\&\rBHS|^~\\&", "holds no message"),
        ("MSH", "separators"),
        ("MSH|", "separators"),
        ("MSH||A|B|||1||ADT^A01|1|P", "separators"),
        ("MSH|^^\\&|A|B|||1||ADT^A01|1|P", "separators"),
        ("MSHabcd", "separators"),
        ("MSH|^~\\&|A|B", "does not say what message"),
        ("MSH|^~\\&|A|B|||1||", "does not say what message"),
    ],
)
def test_what_is_no_message_is_one_line(text, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        messages_of(text, "utf-8")
    assert "\n" not in str(refused.value)


def test_more_segments_than_a_chart_has_are_refused(monkeypatch):
    monkeypatch.setattr(message_module, "_MOST_SEGMENTS", 2)
    with pytest.raises(UnreadableError, match="more than 2 segments"):
        messages_of("\r".join([head()] * 3), "utf-8")
