import pytest

from app.reports import typeface
from tests.fixtures.stored import FONTS


@pytest.fixture(autouse=True)
def _loaded():
    typeface.load(FONTS)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("plain", "plain", id="plain"),
        pytest.param("a <b>&amp;", "a &lt;b&gt;&amp;amp;", id="markup"),
        pytest.param("one\r\ntwo\n\n three ", "one<br/>two<br/>three", id="lines"),
        pytest.param("a\tb\u00a0c", "a b c", id="spaces"),
        pytest.param("Re\u0301my", "Rémy", id="composed accent"),
        pytest.param("Ωmega ≥ 5 µg", "Ωmega ≥ 5 µg", id="signs that the typeface has"),
        pytest.param("患者 🙂 \x07", "\ufffd\ufffd \ufffd \ufffd", id="signs that it lacks"),
        pytest.param("\ud800", "\ufffd", id="half a character"),
    ],
)
def test_text_is_shown_as_written(written, shown):
    assert typeface.literal(written) == shown


def test_figures_are_all_of_one_width():
    for face in (typeface.PLAIN, typeface.STRONG, typeface.MONO):
        assert len({typeface.width(digit, face, 10) for digit in "0123456789"}) == 1
