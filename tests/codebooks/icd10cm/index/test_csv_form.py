import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.index.csv_form import is_index_csv, read_index_csv
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm
from app.codebooks.receiving.received import Member
from tests.codebooks.icd10cm.index_made import INDEX, INDEX_CSV

HEADER = INDEX_CSV.content.split(b"\n")[0] + b"\n"


def test_the_csv_form_is_known_by_its_header():
    assert is_index_csv(INDEX_CSV)
    assert not is_index_csv(INDEX)
    assert not is_index_csv(Member("x", b""))


def test_every_row_with_words_is_a_term():
    assert read_index_csv(INDEX_CSV) == (
        IndexTerm(0, "Fever, feverish", "(dry) (wet)", (IndexCode(1, "A00.9"),)),
        IndexTerm(1, "lantern", "(blue)", (IndexCode(1, "A00", is_stem=True),)),
        IndexTerm(0, "Glow", see="Fever, lantern", see_also="Ague"),
    )


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        pytest.param(b"1,A,0,Ague\n", "line 2: it has 4 columns, not 8", id="cut"),
        pytest.param(b"1,A,x,Ague,,,,\n", "line 2: “x” is no level", id="level"),
        pytest.param(b"1,A,12,Ague,,,,\n", "line 2: “12” is no level", id="too deep"),
        pytest.param(b"1,A,0,Ague,,,,9\n", "line 2: “9” is no code", id="code"),
        pytest.param(b"1,A,1,Ague,,,,\n", "“Ague” stands below no term", id="subterm alone"),
        pytest.param(b'1,A,0,"' + b"x" * 140_000 + b'",,,,\n', "field larger", id="huge field"),
        pytest.param(b"", "holds no term", id="empty"),
    ],
)
def test_a_malformed_row_is_refused_with_its_line(rows, complaint):
    with pytest.raises(BrokenReleaseError, match=complaint):
        read_index_csv(Member("index.csv", HEADER + rows))


def test_a_kept_file_that_lost_all_it_had_is_refused():
    with pytest.raises(BrokenReleaseError, match="holds no term"):
        read_index_csv(Member("index.csv", b""))
