import pytest

from app.charts.reading import read


@pytest.fixture
def tour(ask, tmp_path):
    out = tmp_path / "tour"
    code, told, _ = ask("tour", "--out", out)
    assert code == 0
    return told, out


def test_the_whole_job_leaves_its_papers_and_pictures(tour, qapp):
    told, out = tour
    assert [step["name"] for step in told["steps"]] == [
        "open the code books",
        "import the sample encounters",
        "read the charts",
        "search for the codes",
        "give the codes with their evidence",
        "query the provider",
        "self-audit",
        "write the reports",
        "take pictures of the window",
    ]
    assert all((out / name).stat().st_size > 0 for name in told["files"])
    assert {name.rsplit(".")[-1] for name in told["files"]} == {"coderdesk", "pdf", "png"}
    summary = read((out / "claim-summary-office.pdf").read_bytes(), "summary").pages[0].text
    assert "I13.0" in summary
    assert "177.00" in summary


def test_a_folder_that_cannot_be_made_is_said(call, tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, _, err = call("tour", "--out", tmp_path / "taken" / "tour")
    assert code == 2
    assert "name another folder" in err
