import pytest

from app.reading.pages.broken import broken


def whole(text):
    kept, at = [], 0
    for start, end in broken(text):
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("has hyperten-\nsion", "has hypertension"),
        ("dia-\r\n  betes", "diabetes"),
        ("HISTORY OF HYPERTEN-\nSION", "HISTORY OF HYPERTENSION"),
        ("with heart-\nburn", "with heartburn"),
        ("short-\nness of breath", "shortness of breath"),
        ("gastro\u2010\nintestinal", "gastrointestinal"),
        ("hyper\u00adtension and dia\u00ad\nbetes", "hypertension and diabetes"),
        ("dia\u00ac\nbetes", "diabetes"),
        ("a mildcold. A mild-\ncold", "a mildcold. A mildcold"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(written, read):
    assert whole(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "a well-\nknown gout",
        "X-\nray",
        "follow-\nup",
        "a non-\nsmoker",
        "COVID-\n19",
        "the Epstein-\nBarr virus",
        "a 45-\nyear-\nold man",
        "BP 120-\n130",
        "low-\ngrade fever",
        "a chest pain-\nresolved today",
        "vaso-spasm is a vaso-\nspasm",
        "T-\ncell",
        "drug-\ninduced",
    ],
)
def test_a_hyphen_that_belongs_to_its_word_stays(written):
    assert whole(written) == written.replace("\n", "")


@pytest.mark.parametrize(
    "written",
    [
        "PMH-\nHTN",
        "Allergies-\nPenicillin",
        "pre-\nand postoperative",
        "cough -\nfever",
        "2. gout-\n3. asthma",
        "stage 2-\nrest",
        "Plan-\n\nRest",
    ],
)
def test_what_does_not_go_on_in_the_next_line_stays_as_it_is(written):
    assert whole(written) == written
