import pytest

from app.domain.codes import System
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import NotebookError, SystemCode
from app.domain.notebook.own_words import OwnWord
from app.notebook import set_file, word_file
from app.notebook.incoming import Incoming, incoming
from tests.fixtures.fuzzing import mutant

CM, CPT = System.ICD_10_CM, System.CPT
SETS = (
    CodeSet("Fevers", SetKind.TEMPLATE, (Member(SystemCode(CM, "A00.0"), "ask, twice"),)),
    CodeSet("visits", SetKind.SET, (Member(SystemCode(CPT, "99213")),)),
)

STARRED = ((SystemCode(CM, "A05"), "Fevers"), (SystemCode(CPT, "99213"), ""))
WORDS = (OwnWord("lamp sick", "lantern, “old” fever"), OwnWord("wick", "A05"))


def test_own_words_are_known_by_their_columns_and_kept_once():
    found = incoming(b"meant,said,by\nlantern fever,Lamp sick,PQ\nlantern fever,lamp  sick,PQ\n")
    assert found == Incoming(words=(OwnWord("Lamp sick", "lantern fever"),))
    assert found.rows == 1


def test_each_refused_row_of_own_words_has_a_line_of_its_own():
    found = incoming(b"said,meant\n,lantern fever\nlamp,A00.0\nwick,wick\n")
    assert found.words == (OwnWord("lamp", "A00.0"),)
    assert found.refused == (
        "Line 2: own words need words: write what the chart says",
        "Line 4: both sides say the same: write what the words mean",
    )


def test_words_sets_and_favourites_come_back_from_their_files():
    words = (OwnWord("=lamp", "A00.0"), OwnWord("lamp", "lantern, “old” fever"))
    assert incoming(word_file.table(words)) == Incoming(words=words)
    codes = Incoming(sets=SETS, favourites=STARRED)
    assert incoming(set_file.table(SETS, STARRED)) == codes
    assert codes.rows == 4
    assert incoming(set_file.table([], STARRED)) == Incoming(favourites=STARRED)


def test_a_set_needs_neither_kind_nor_note_and_its_rows_may_stand_apart():
    content = b"set,system,code\nFevers,icd10cm,a000\nears,CPT,99213\nFEVERS,ICD-10-CM,A05\n"
    fevers, ears = incoming(content).sets
    assert (fevers.name, fevers.kind) == ("Fevers", SetKind.SET)
    assert [each.code for each in fevers.codes] == ["A00.0", "A05"]
    assert ears.codes == (SystemCode(CPT, "99213"),)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (",set,CPT,99213,", "a set needs a name"),
        ("Fevers,list,CPT,99213,", "the kind is one of set, template, favourite, not “list”"),
        ("Fevers,set,CPTS,99213,", "the system is one of ICD-10-CM, ICD-10-PCS, HCPCS, CPT"),
        ("Fevers,set,ICD-10-CM,99213,", "“99213” is not written like a code of ICD-10-CM"),
        ("Fevers,template,CPT,99213,", "“Fevers” is a set in the lines above: choose one kind"),
        ("fevers,set,ICD-10-CM,A05,", "A05 stands in “Fevers” already"),
        (",favorite,POS,11,", "the system is one of ICD-10-CM, ICD-10-PCS, HCPCS, CPT"),
    ],
    ids=["no name", "kind", "system", "shape", "two kinds", "twice", "no code to star"],
)
def test_each_refused_row_of_a_set_has_a_line_of_its_own(row, line):
    found = incoming(f"set,kind,system,code,note\nFevers,set,ICD-10-CM,A05,\n{row}\n".encode())
    assert [each.codes for each in found.sets] == [(SystemCode(CM, "A05"),)]
    assert found.refused == (f"Line 3: {line}",)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "names other columns"),
        (b"name,code\nOda,A05\n", "own words have said,meant; sets of codes have set,kind"),
        (b"said,meant\n\n", "no rows below"),
    ],
    ids=["nothing", "a list of something else", "no rows"],
)
def test_a_file_of_something_else_is_refused_without_its_content(content, line):
    with pytest.raises(NotebookError, match=line) as refused:
        incoming(content)
    assert "Oda" not in str(refused.value)


def test_a_damaged_file_is_read_or_refused_in_a_line():
    for seed in range(300):
        table = set_file.table(SETS, STARRED) if seed % 2 else word_file.table(WORDS)
        assert [line for line in _said(mutant(table, seed)) if "\n" in line] == []


def _said(content):
    try:
        found = incoming(content)
    except NotebookError as error:
        return [str(error)]
    assert found.rows or found.refused
    return found.refused
