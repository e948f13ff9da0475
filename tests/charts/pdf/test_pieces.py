import pytest

from app.charts.pdf.pieces import Piece, pieces_of, rows_of


def placed(words, x, y, width=5, height=10):
    return [
        (sign, (x + width * at, y, x + width * (at + 1), y + height))
        for at, sign in enumerate(words)
    ]


END = ("\n", (0, 0, 0, 0))


def words_of(own):
    pieces = list(pieces_of(own))
    return ["".join(own[at][0] for at in range(each.start, each.end)) for each in pieces]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ([], []),
        ([END, END], []),
        ([END, *placed(" a b ", 0, 0), END, END], ["a b"]),
        ([*placed("left", 0, 0), *placed("right", 60, 0)], ["left", "right"]),
        ([*placed("near", 0, 0), *placed("er", 24, 0)], ["nearer"]),
        ([*placed("low", 0, 40), *placed("high", 15, 0)], ["low", "high"]),
        ([*placed("back", 60, 0), *placed("to", 0, 0)], ["back", "to"]),
        ([*placed("bold", 0, 0), *placed("bold", 0.3, 0)], ["bold", "bold"]),
    ],
    ids=[
        *("nothing", "line ends", "blanks", "gap", "close", "other height", "backwards"),
        "printed twice",
    ],
)
def test_words_are_parted_where_they_stand_apart(own, words):
    assert words_of(own) == words


@pytest.mark.parametrize(
    ("step", "box", "turn"),
    [
        ((5, 0), (5, 10), 0),
        ((0, -5), (10, 5), 90),
        ((0, 5), (10, 5), 270),
        ((4, -4), (5, 6), 45),
        ((5, -1), (5, 10), 0),
    ],
    ids=["level", "upwards", "downwards", "slanted", "hardly slanted"],
)
def test_how_words_stand_is_told_by_their_letters(step, box, turn):
    places = [(100 + step[0] * at, 100 + step[1] * at) for at in range(8)]
    own = [("a", (x, y, x + box[0], y + box[1])) for x, y in places]
    (piece,) = pieces_of(own)
    assert piece.turn == turn
    if turn in {90, 270}:
        left, top, right, bottom = piece.sides
        assert (right - left, bottom - top) == (40, 10)


def test_rows_are_told_by_height_alone():
    raised = Piece(0, 1, (20, 8, 23, 13))
    word, below = Piece(1, 2, (0, 10, 20, 20)), Piece(2, 3, (0, 22, 20, 32))
    behind = Piece(3, 4, (0, 0, 90, 60))
    assert rows_of([below, raised, word]) == [[word, raised], [below]]
    assert [behind] in rows_of([word, behind])
