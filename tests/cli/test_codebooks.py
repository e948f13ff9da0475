import json

import pytest

from app.cli.arguments import parsed
from app.cli.command import run
from app.cli.outcome import CommandError
from tests.codebooks.fetching.mirror import serving
from tests.codebooks.received_made import codes_file, listed, poa_list
from tests.fixtures.houses import invented_house


def test_two_editions_of_icd_10_cm_are_loaded(ask):
    code, rows, _ = ask("codebooks", "list")
    assert code == 0
    rows = [row for row in rows if row["system"] == "ICD-10-CM"]
    assert [row["edition"] for row in rows] == ["2025-04", "2026-04"]
    assert rows[1]["effective_from"] == "2025-10-01"
    assert rows[1]["effective_to"] == "2026-09-30"
    assert rows[1]["codes"] == 74_719
    assert rows[1]["codes"] + rows[1]["headers"] == 98_186


def test_people_get_a_line_for_each(ask, call):
    _, rows, _ = ask("codebooks", "list")
    _, out, _ = call("codebooks", "list")
    assert len(out.splitlines()) == len(rows)
    assert "74,719 codes" in out


def test_what_changed_between_two_editions_is_told(ask, call):
    code, found, _ = ask("codebooks", "diff", "ICD-10-CM", "2025-04", "2026-04")
    assert code == 0
    assert (len(found["added"]), len(found["deleted"]), len(found["revised"])) == (487, 28, 38)
    headers = {each["code"]: each["children"] for each in found["became_header"]}
    assert len(headers) == 16
    assert headers["G35"] == ["G35.A", "G35.B", "G35.C", "G35.D"]
    moved = [each for each in found["notes"] if each["kind"] == "excludes1 to excludes2"]
    assert len(moved) == 47
    _, out, _ = call("codebooks", "diff", "ICD-10-CM", "2025-04", "2026-04")
    assert out.startswith("487 added, 28 deleted (of which 16 became headers), 38 revised;")


def test_an_edition_that_is_not_loaded_is_missing(ask):
    code, found, err = ask("codebooks", "diff", "ICD-10-CM", "2025-04", "2019-10")
    assert (code, found) == (3, None)
    assert "loaded are 2025-04, 2026-04" in err


@pytest.fixture
def load(tmp_path, capsys):
    """Call the program on a house with the invented books; what is loaded stays in it."""
    house = invented_house(tmp_path)

    def load(*arguments):
        capsys.readouterr()
        code = run(parsed([*map(str, arguments)]), house)
        said = capsys.readouterr()
        return code, said.out, said.err

    yield load
    house.close()


def test_a_release_is_loaded_and_told_with_its_edition(load, tmp_path):
    folder = tmp_path / "received"
    folder.mkdir()
    (folder / "codes 2027.txt").write_bytes(codes_file(listed()))
    (folder / "note.txt").write_text("Hello.")
    code, out, _ = load("codebooks", "import", folder, "--json")
    (row,) = json.loads(out)
    assert code == 0
    assert row.pop("seconds") >= 0
    assert row == {
        "path": str(folder),
        "system": "ICD-10-CM",
        "edition": "2026-10",
        "codes": 26,
        "skipped": ["received/note.txt"],
        "warnings": [
            "The edition 2026-10 of received/codes 2027.txt is taken from its name or the folder’s."
        ],
        "new": True,
    }
    _, out, _ = load("codebooks", "import", folder)
    first, warning, skipped = out.splitlines()
    assert first.startswith("ICD-10-CM 2026-10  26 codes  was loaded already (")
    assert warning.strip().startswith("The edition 2026-10")
    assert skipped == "not recognised: received/note.txt"


def test_what_was_passed_over_is_said_once_for_all_editions(load, tmp_path):
    folder = tmp_path / "received"
    folder.mkdir()
    (folder / "codes 2027.txt").write_bytes(codes_file(listed()))
    (folder / "poa.txt").write_bytes(poa_list())
    (folder / "note.txt").write_text("Hello.")
    _, out, _ = load("codebooks", "import", folder)
    assert out.count(" loaded (") == 2
    assert out.count("received/note.txt") == 1


def test_a_name_that_no_file_can_have_is_said(load, tmp_path):
    code, out, err = load("codebooks", "import", tmp_path / ("long" * 100))
    assert (code, out) == (2, "")
    assert err.splitlines()[-1].endswith("check its name.")


def test_codes_without_notes_are_said_to_have_none(load, tmp_path):
    (tmp_path / "codes.txt").write_bytes(codes_file(listed()))
    load("codebooks", "import", tmp_path / "codes.txt", "--as-of", "2026-11-23")
    code, out, _ = load("lookup", "A00.0", "--on", "2026-11-23")
    assert code == 0
    assert "The release 2026-10 carries codes only: no notes are loaded for it." in out
    entry = json.loads(load("lookup", "A00.0", "--on", "2026-11-23", "--json")[1])
    assert (entry["notes"], entry["notes_as_of"], entry["notes_loaded"]) == ([], None, False)
    assert "no notes to compare" in load("codebooks", "diff", "ICD-10-CM", "2026-04", "2026-10")[1]


def test_what_else_is_known_of_a_code_is_told(load, tmp_path):
    (tmp_path / "poa.txt").write_bytes(poa_list("A00.0"))
    load("codebooks", "import", tmp_path / "poa.txt")
    assert "  poa_exempt: yes" in load("lookup", "A00.0", "--on", "2026-05-01")[1]
    entry = json.loads(load("lookup", "A00.0", "--on", "2026-05-01", "--json")[1])
    assert entry["facts"] == {"poa_exempt": "yes"}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("letter.txt", b"Dear coder,", "holds no file of a code set that Coderdesk knows"),
        ("codes 2027.txt", codes_file(listed()[:9]), "it is cut; get the release again"),
        ("codes.txt", codes_file(listed()), "The option for it is --as-of DATE."),
        ("gone.txt", None, "There is no file or folder"),
    ],
    ids=["unknown", "cut", "no edition", "not there"],
)
def test_what_cannot_be_loaded_is_one_line_and_leaves_the_books(
    load, tmp_path, name, content, reason
):
    if content:
        (tmp_path / name).write_bytes(content)
    code, out, err = load("codebooks", "import", tmp_path / name)
    assert (code, out) == (2, "")
    assert reason in err.splitlines()[-1]
    assert len(load("codebooks", "list")[1].splitlines()) == 2


def test_text_of_the_ama_needs_a_declared_licence(load, tmp_path):
    pos = '[[x]]\nsystem = "CPT"\npublisher = "P"\nlicence = "L"\naddress = "https://a.example/"\n'
    (tmp_path / "owners" / "cpt").mkdir()
    (tmp_path / "owners" / "cpt" / "manifest.toml").write_text(pos.removeprefix("[[x]]\n"))
    table = tmp_path / "mine 2026.csv"
    table.write_text("Number,Words\n99991,Invented service one\n99992,Invented service two\n")
    wish = ("codebooks", "import", table, "--system", "cpt", "--columns", "code=Number,title=Words")
    code, out, err = load(*wish)
    assert (code, out) == (2, "")
    assert "The option for it is --licensed." in err
    code, out, _ = load(*wish, "--licensed")
    assert (code, out.splitlines()[0][:21]) == (0, "CPT 2026-01  2 codes ")
    entry = json.loads(load("lookup", "99991", "--on", "2026-05-01", "--json")[1])
    assert (entry["system"], entry["status"], entry["title"]) == (
        "CPT",
        "valid",
        "Invented service one",
    )


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (("--system", "CARC"), "--system and --columns go together"),
        (("--columns", "code=A,title=B"), "--system and --columns go together"),
        (("--system", "CARC", "--columns", "A,B"), "is no column of a list"),
        (("--system", "MPFS", "--columns", "code=A,title=B"), "no table is made MPFS by --columns"),
    ],
    ids=["no columns", "no system", "no meaning", "no list"],
)
def test_a_table_is_mapped_whole_or_not_at_all(load, tmp_path, said, reason):
    try:
        code, _, err = load("codebooks", "import", tmp_path, *said)
    except CommandError as error:
        code, err = error.code, str(error)
    assert code == 2
    assert reason in err


def test_a_release_is_downloaded_from_a_mirror(load, tmp_path):
    with serving() as mirror:
        mirror.lay("/", b'<a href="icd10cm-codes-2027.txt">codes</a>')
        mirror.lay("/icd10cm-codes-2027.txt", codes_file(listed()))
        code, out, err = load("codebooks", "get", "ICD-10-CM", "--base-url", f"{mirror.url}/")
    assert (code, err.count("Traceback")) == (0, 0)
    assert out.startswith("ICD-10-CM 2026-10  26 codes  loaded (")


def test_an_address_that_is_no_mirror_is_a_wrong_call(load):
    code, out, err = load("codebooks", "get", "ICD-10-CM", "--base-url", "mirror")
    assert (code, out) == (2, "")
    assert "is no address of a mirror" in err


def test_what_no_publisher_offers_is_said_with_the_mend(load):
    code, out, err = load("codebooks", "get", "ICD-10-CM")
    assert (code, out) == (3, "")
    assert "is not offered for downloading: get the release at https://books.example/" in err


def test_a_table_that_tells_no_code_set_is_said_with_how_to_map_it(load, tmp_path):
    (tmp_path / "payers.csv").write_text("Nr,Who,From\n1,Lantern Mutual,2026\n2,Wick,2026\n")
    code, _, err = load("codebooks", "import", tmp_path / "payers.csv")
    assert code == 2
    assert "payers.csv is a table with the columns Nr, Who, From, which tell no code set" in err
    assert "The option for it is --system PAYER --columns 'code=Nr,title=Who'." in err
