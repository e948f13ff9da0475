import pytest

from app.ui.search.history import History


def kept(*searches):
    history = History()
    for words in searches:
        history = history.keep(words)
    return history


@pytest.mark.parametrize(
    ("searches", "left"),
    [
        pytest.param(["fever", "rash"], ("rash", "fever"), id="newest first"),
        pytest.param(["fever", "rash", "fever"], ("fever", "rash"), id="each once"),
        pytest.param(["lant", "lantern rash"], ("lantern rash",), id="a beginning goes"),
        pytest.param(["fever", "  "], ("fever",), id="nothing is no search"),
        pytest.param([" lantern \n rash "], ("lantern rash",), id="in one line"),
        pytest.param([], (), id="none"),
    ],
)
def test_searches_are_kept_the_newest_first(searches, left):
    assert kept(*searches).searches == left


def test_no_more_than_fifty_are_kept():
    searches = kept(*(f"word{number} fever" for number in range(60))).searches
    assert len(searches) == 50
    assert searches[0] == "word59 fever"


def test_one_goes_back_from_what_is_typed_and_comes_back_to_it():
    history = kept("fever", "rash").older("cou")
    assert history.words == "rash"
    history = history.older(history.words)
    assert history.words == "fever"
    assert history.older(history.words) == history
    history = history.newer()
    assert (history.words, history.newer().words) == ("rash", "cou")
    assert history.newer().newer().newer().words == "cou"


def test_what_is_in_the_line_already_is_stepped_over():
    assert kept("fever", "rash").older("rash").words == "fever"
    assert kept("rash").older("rash").words == ""


def test_what_was_gone_back_to_is_not_kept_again():
    history = kept("fever", "rash").older("")
    assert history.keep(history.words) is history
