"""The relative value file in its three forms."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.relative_values import (
    QPP,
    SINGLE,
    factor_of,
    read_values,
    values_edition,
)
from app.codebooks.receiving.received import EditionHint, Member
from tests.codebooks.fees.fees_made import (
    LANTERN,
    QUILL,
    record,
    text,
    values_csv,
    values_text,
    values_xlsx,
)

TITLE = "2031 National Physician Fee Schedule Relative Value File"


def test_all_forms_say_the_same():
    read = [read_values(made(LANTERN, QUILL)) for made in (values_csv, values_xlsx, values_text)]
    assert read[0] == read[1] == read[2]
    assert read[0].codes == 2
    assert read[0].beside is read[0]


@pytest.mark.parametrize(
    ("title", "released"),
    [
        (f"{TITLE} July Release", date(2031, 7, 1)),
        (f"{TITLE} October Release (QPP)", date(2031, 10, 1)),
        (f"{TITLE} January Release", date(2031, 1, 1)),
        (f"{TITLE} March Release", date(2031, 3, 1)),
        (f"{TITLE} for lanterns", date(2031, 1, 1)),
    ],
)
def test_the_title_tells_the_quarter(title, released):
    assert values_edition(values_csv(LANTERN, title=title)) == EditionHint(released)


def test_without_a_title_a_name_may_tell_it():
    assert values_edition(values_csv(LANTERN, title="Lanterns")) is None
    named = values_text(LANTERN, name="rvu31b/PPRRVU2031_Apr_QPP.txt")
    assert values_edition(named) == EditionHint(date(2031, 4, 1))


@pytest.mark.parametrize(
    ("member", "factor"),
    [
        (values_csv(LANTERN, name="PPRRVU2031_Jul_nonQPP.csv"), SINGLE),
        (values_csv(LANTERN, name="QPP/PPRRVU2031_Jul_non-QPP.csv"), SINGLE),
        (values_text(LANTERN, name="PPRRVU2031_Jul_QPP.txt"), QPP),
        (values_xlsx(LANTERN, name="PPRRVU2031_Jul_QPP.xlsx"), QPP),
        (values_csv(LANTERN, name="a.csv", title=f"{TITLE} July Release QPP"), QPP),
        (values_csv(LANTERN, name="QPP.csv", title=f"{TITLE} (non QPP)"), SINGLE),
        (values_csv(LANTERN, name="qpp/PPRRVU24_APR.csv"), SINGLE),
        (values_csv({**LANTERN, "CONV FACTOR": "33.5675"}, name="a.csv"), QPP),
        (values_csv({**LANTERN, "CONV FACTOR": "33.4009"}, name="a.csv"), SINGLE),
        (values_csv({**LANTERN, "WORK RVU": "much"}, name="a.csv"), SINGLE),
        (values_csv(name="a.csv"), SINGLE),
    ],
    ids=[
        "name",
        "hyphen",
        "text",
        "spreadsheet",
        "title",
        "title first",
        "folder is not asked",
        "published factor",
        "other factor",
        "malformed",
        "no row",
    ],
)
def test_title_name_or_factor_tell_whose_conversion_factor_it_is(member, factor):
    assert factor_of(member) == factor


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (values_csv(LANTERN, LANTERN), "“G9901” stands twice"),
        (values_text(QUILL, QUILL), "“9990T TC” stands twice"),
        (values_csv(), "it holds no relative value"),
        (text(), "it holds no relative value"),
        (
            values_csv({**LANTERN, "MP RVU": "0.095"}),
            "MP RVU of “G9901” is “0.095”, which has more",
        ),
        (text(record(LANTERN), "The end."), "the line after “G9901” is no record"),
    ],
    ids=["twice", "component twice", "no row", "no record", "malformed", "foreign line"],
)
def test_a_damaged_file_is_refused_with_its_name_and_the_mend(member, reason):
    with pytest.raises(BrokenReleaseError, match=reason) as refused:
        read_values(member)
    message = str(refused.value)
    assert message.startswith(f"{member.name} cannot be read: ")
    assert message.endswith("; get the release again.")


@pytest.mark.parametrize("made", [values_csv, values_text])
def test_a_file_cut_anywhere_within_a_row_is_refused(made):
    whole = made(LANTERN, QUILL)
    rows = whole.content.splitlines(keepends=True)
    for left in (1, 40, len(rows[-1]) - 1):
        with pytest.raises(BrokenReleaseError):
            read_values(Member(whole.name, whole.content[:-left]))
