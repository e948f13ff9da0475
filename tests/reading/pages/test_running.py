import pytest

from app.reading.pages.cleared import Cleared

_NOTES = (
    "HPI:\nShe was seen for gout, which began in the left\n",
    "great toe after a long walk.\n\nROS:\nNegative.\n",
    "ASSESSMENT:\n1. Gout.\n",
)


def read(pages):
    text = "\n".join(pages)
    ends = [len("\n".join(pages[: at + 1])) + 1 for at in range(len(pages) - 1)]
    return Cleared(text, ends).text


def framed(head="", foot=""):
    return [f"{head.format(at)}{note}{foot.format(at)}" for at, note in enumerate(_NOTES, start=1)]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Lakeside Diabetes Clinic\n12 Stroke Avenue\nDoe, Jane  MRN: 12345\n\n", ""),
        ("", "\nPage {0} of 3\n"),
        ("", "Doe, Jane\nPrinted 11/23/2026 10:2{0}\n"),
        ("11/23/2026 10:21 FROM: Heart Failure Center  P. {0}/3\n", "\n\nPage {0}\n"),
        ("HISTORY AND PHYSICAL\n", "This page is confidential for its named recipient alone.\n"),
        ("Stroke Network\nPatient: Jane Doe\n", "(937) 555-0100\n"),
    ],
)
def test_what_the_edges_of_pages_repeat_is_left_out(head, foot):
    alone = framed()
    assert read(framed(head, foot)).split() == "\n".join(alone).split()
    assert "in the left\ngreat toe" in read(framed(head, foot))


def test_the_pages_of_one_text_end_at_their_numbers_or_at_form_feeds():
    numbered = "".join(framed("Stroke Center\n", "MRN 7   Page {0} of 3\n"))
    assert read([numbered]).split() == " ".join(_NOTES).split()
    fed = "\f".join(framed("Stroke Center\n"))
    assert read([fed]).split() == " ".join(_NOTES).split()


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "1. Diabetes.\n"),
        ("CHIEF COMPLAINT: stroke\n", ""),
        ("Diabetes\n", ""),
        ("", "She denies chest pain at the Heart Center\n"),
        ("", "Hypertension\nAsthma\nDiabetes\n"),
        ("Seen in the Stroke Center\n" + "She has gout\n" * 8 + "and goes to the Clinic\n", ""),
    ],
    ids=["item", "heading", "words", "sentence", "list", "high"],
)
def test_what_a_note_says_on_every_page_is_no_running_head(head, foot):
    pages = framed(head, foot)
    assert read(pages).split() == "\n".join(pages).split()


def test_the_lines_of_a_single_page_stay():
    assert read(["Stroke Center\nGout.\nPage 1 of 1"]) == "Stroke Center\nGout.\nPage 1 of 1"


def test_age_and_sex_stay_where_they_stand_first():
    text = read(framed("Stroke Center, Jane Doe, 54 yo F\n"))
    assert text.count("54 yo F") == 1
    assert text.startswith("Stroke Center, Jane Doe, 54 yo F")


def test_a_word_that_goes_on_over_a_page_is_whole_whatever_blanks_stand_there():
    pages = ["Gout and dia-  \n\nPage 1 of 2\n", "\n Page 2 of 2\n\nbetes."]
    assert read(pages) == "Gout and diabetes."
