import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.hl7v2.escapes import unescaped

SIGNS = ("|", "^", "~", "\\", "&")


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        (r"a\F\b\S\c\R\d\T\e\E\f", r"a|b^c~d&e\f"),
        (r"one\.br\two\.BR\three", "one\ntwo\nthree"),
        (r"one\.sp2\two\.sk3\x", "one\n\ntwo   x"),
        (r"\.sp\a\.ce\b\.in+4\c\.ti-2\d\.nf\e\.fi\f", "\na\nbcdef"),
        (r"\.sp9999\a", "\n" * 80 + "a"),
        (r"\H\bold\N\ \P\ ", "bold # "),
        (r"caf\XC3A9\ \X0D\ ", "café \n "),
        (r"\Zown\\C2842\\M260D\x", "x"),
        (r"C:\charts\note", r"C:\charts\note"),
        (r"\.xx\ \XABC\ ", r"\.xx\ \XABC\ "),
        ("plain", "plain"),
        ("5 \\ 3", "5 \\ 3"),
    ],
)
def test_sequences_are_undone_and_others_left(value, meant):
    assert unescaped(value, SIGNS, "utf-8") == meant


@given(st.text("ab|^~\\&"))
def test_what_was_escaped_comes_back(text):
    codes = dict(zip(SIGNS, ("F", "S", "R", "E", "T"), strict=True))
    escaped = "".join(f"\\{codes[sign]}\\" if sign in codes else sign for sign in text)
    assert unescaped(escaped, SIGNS, "utf-8") == text
