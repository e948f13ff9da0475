import pytest

from app.vocabulary.folding import split
from app.vocabulary.levels import level_at


@pytest.mark.parametrize(
    ("text", "count", "meaning"),
    [
        ("L4-5 HNP", 2, "lumbar region"),
        ("L4/L5", 2, "lumbar region"),
        ("C5-6 stenosis", 2, "cervical region"),
        ("T7-8", 2, "thoracic region"),
        ("L5-S1", 2, "lumbosacral region"),
        ("T12-L1", 2, "thoracolumbar region"),
        ("C7-T1", 2, "cervicothoracic region"),
        ("L4 compression fx", 1, "fourth lumbar vertebra"),
        ("C1 fracture", 1, "first cervical vertebra"),
        ("S1 radiculopathy", 1, "sacral region"),
        ("C6 radiculopathy", 1, "cervical region"),
        ("L4 L5 fusion", 2, "lumbar"),
        ("C5 corpectomy", 1, "cervical"),
    ],
)
def test_a_level_is_said_in_words(text, count, meaning):
    assert level_at(split(text), 0) == (count, meaning)


@pytest.mark.parametrize(
    "text",
    ["T4 low", "C3 complement", "L4", "L9 fracture", "T8 fracture", "C2-5", "x1"],
)
def test_what_is_no_level_or_has_no_words_of_its_own_stands_for_itself(text):
    assert level_at(split(text), 0) is None
