import pytest

from app.suggestions.finding import Finding
from app.suggestions.kinds.adenomas import by_the_polyps_site


@pytest.mark.parametrize(
    "text",
    ["Ascending polyp, snare.", "Ascending polyp and rectal polyp. Path: tubular adenoma."],
    ids=["no adenoma", "two sites"],
)
def test_an_adenoma_without_one_site_stays_as_it_is(look, text):
    findings = [Finding("D12.6", (0,), "")]
    assert by_the_polyps_site(findings, look(text)) == findings


def test_a_site_that_the_books_do_not_have_changes_nothing(look):
    findings = [Finding("D12.6", (0,), "")]
    found = by_the_polyps_site(findings, look("Ascending polyp. Path: tubular adenoma."))
    assert next(each.code for each in found).startswith("D12")
