import pytest

from app.suggestions.gaps.results import uncommented_results

CHART = "RESULTS\n{}\n\nASSESSMENT\n1. {}.\n"


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ("Calcium 11.2 mg/dL (8.5-10.5)", "above"),
        ("TSH: 0.1 mIU/L (ref range 0.4 - 4.0)", "below"),
        ("Ferritin 900 H", "above"),
        ("Albumin 2.1 g/dL L (3.5-5.0)", "below"),
    ],
)
def test_a_result_outside_its_range_that_nobody_names_is_asked_about(look, result, words):
    (gap,) = uncommented_results(look(CHART.format(result, "Gout")).chart)
    assert gap.kind == "abnormal_result"
    assert f"{words} its range" in gap.message
    assert gap.topic == result.split()[0].strip(":")


@pytest.mark.parametrize(
    ("result", "assessed"),
    [
        ("Calcium 9.2 mg/dL (8.5-10.5)", "Gout"),
        ("Calcium 11.2 mg/dL (8.5-10.5)", "Calcium is high"),
        ("Calcium 11.2 mg/dL", "Gout"),
        ("Seen 11 times (10-5)", "Gout"),
    ],
    ids=["within", "commented", "without a range", "no range"],
)
def test_other_results_are_not(look, result, assessed):
    assert list(uncommented_results(look(CHART.format(result, assessed)).chart)) == []


def test_the_place_of_a_result_ends_on_its_line(look):
    text = CHART.format("Ferritin 900 H", "Gout")
    (gap,) = uncommented_results(look(text).chart)
    assert text[gap.start : gap.end] == "Ferritin 900 H"


def test_a_chart_that_concludes_nothing_has_nowhere_to_comment(look):
    assert list(uncommented_results(look("RESULTS\nCalcium 11.2 (8.5-10.5)\n").chart)) == []
