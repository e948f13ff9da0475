from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.encounters.placing import placed, supported

NOWHERE = Evidence("words")


def at(document):
    return Evidence("words", Span(document, 2, 3, 8))


def sheet(first, second):
    return Sheet(
        (Diagnosis("I10", (at(first), NOWHERE)),),
        (Procedure("0DTJ4ZZ", None, (at(second),)),),
        (Line("99214", evidence=(at(second), at(first))),),
    )


def test_spans_get_the_number_at_the_position_of_their_document():
    assert placed(sheet(0, 1), [41, 7]) == sheet(41, 7)


def test_every_code_is_told_with_each_piece_of_its_evidence():
    assert list(supported(sheet(0, 1))) == [
        ("I10", at(0)),
        ("I10", NOWHERE),
        ("0DTJ4ZZ", at(1)),
        ("99214", at(1)),
        ("99214", at(0)),
    ]
