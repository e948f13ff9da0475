import pytest

from app.domain.money import AmountError
from app.ui.desk.faults import is_plain, line_of


@pytest.mark.parametrize(
    ("error", "plain"),
    [
        (AmountError("“x” is not an amount"), True),
        (PermissionError(13, "Permission denied", "/charts/note.pdf"), True),
        (KeyError("Zimmerlund"), False),
        (ValueError("anything"), False),
        (KeyboardInterrupt(), False),
    ],
    ids=["our own kind", "the system's", "a lookup", "a value", "an interrupt"],
)
def test_only_errors_raised_on_purpose_are_told_in_a_line(error, plain):
    assert is_plain(error) is plain


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (AmountError("“x” is not an amount"), "“x” is not an amount."),
        (AmountError("write 125.00!"), "Write 125.00!"),
        (PermissionError(13, "Permission denied", "/a.pdf"), "/a.pdf: Permission denied."),
        (OSError("disk full"), "Disk full."),
        (AmountError("carc.csv is cut"), "carc.csv is cut."),
        (AmountError(""), "AmountError."),
    ],
    ids=["quoted", "own stop", "file", "no file", "begins with a name", "silent"],
)
def test_the_line_is_a_sentence(error, line):
    assert line_of(error) == line
