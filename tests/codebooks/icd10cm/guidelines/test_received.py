"""The Official Guidelines, received as a PDF."""

import re
from datetime import date

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.guidelines.pdf import read_pdf
from app.codebooks.icd10cm.guidelines.received import (
    guidelines_edition,
    is_guidelines,
    read_guidelines,
)
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from app.domain.printed.guidelines import Guideline
from tests.codebooks.icd10cm.companions_made import FEET, GUIDELINES, TITLE, guidelines
from tests.fixtures.official import official
from tests.fixtures.pdfs import pdf_of

WHOLE = guidelines(*GUIDELINES)
FULL = [f"{number:04} {'lamp oil and wick ' * 4}" for number in range(700)]


def test_every_numbered_section_is_read_with_its_title_text_and_page():
    read = read_guidelines(WHOLE).guidelines
    assert [(each.number, each.page) for each in read] == [
        ("I", 2),
        ("I.A", 2),
        ("I.A.1", 2),
        ("I.C", 3),
        ("I.C.1", 3),
        ("I.C.1.a", 3),
        ("I.C.1.a.2)", 3),
        ("I.C.1.a.2)(h)", 3),
        ("I.C.1.a.2)(i)", 3),
        ("I.C.1.a.2)(i)(i)", 3),
        ("II", 4),
        ("II.K", 4),
        ("Appendix I", 4),
    ]
    assert read[0].title == "Conventions and lantern guidelines"
    assert read[11] == Guideline("II.K", "Rehabilitation of lamps", "Polish first.", 4, "FY2031")
    assert not any("Page 2 of 4" in each.text for each in read)


@pytest.mark.parametrize(
    ("title", "released"),
    [
        (TITLE, date(2030, 10, 1)),
        ((TITLE[0], "FY 2031 (October 1, 2030 - September 30, 2031)"), date(2030, 10, 1)),
        ((TITLE[0], "FY 2031", "(April 1, 2031 – September 30, 2031)"), date(2031, 4, 1)),
        ((TITLE[0].upper(), "FY 2031"), date(2030, 10, 1)),
    ],
    ids=["October", "one line", "April", "year alone"],
)
def test_the_title_tells_the_edition(title, released):
    member = guidelines(title)
    assert kind_of(member).id == "icd10cm.guidelines"
    assert guidelines_edition(member).released == released


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        pdf_of(["Progress note", *TITLE]),
        guidelines(()).content,
        guidelines(*GUIDELINES, encrypt=StandardEncryption("wick")).content,
        b"%PDF-1.7" + bytes(65 << 20),
        guidelines(TITLE, *[FEET] * 1_000).content,
        "\n".join(TITLE).encode(),
    ],
    ids=["empty", "header alone", "chart", "scanned", "locked", "huge", "many pages", "text"],
)
def test_other_files_are_something_else_and_refused(content):
    member = Member("a.pdf", content)
    assert not is_guidelines(member)
    assert guidelines_edition(member) is None
    with pytest.raises(
        BrokenReleaseError, match=r"^a\.pdf cannot be read: .*; get the release"
    ) as e:
        read_guidelines(member)
    assert len(str(e.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (guidelines(*GUIDELINES[:1]).content, "no bookmarks to its sections"),
        (guidelines(*GUIDELINES, outline=False).content, "no bookmarks to its sections"),
        (guidelines(TITLE, FULL).content, "page 2 holds more than a page can"),
        (
            WHOLE.content.replace(b"(K. Rehab", b"(K. Cohab"),
            "“K. Cohabilitation of lamps” is not on page 4",
        ),
        (WHOLE.content.replace(b"/Count 4", b"/Count 9"), "page 5 is damaged"),
        (WHOLE.content.replace(b"/Dest ", b"/Desk "), "the bookmark “ICD-10-CM .*leads nowhere"),
    ],
    ids=["title alone", "no bookmarks", "characters", "no such heading", "lost page", "no place"],
)
def test_guidelines_whose_sections_cannot_be_told_are_refused(content, reason):
    member = Member("a.pdf", content)
    assert is_guidelines(member)
    with pytest.raises(BrokenReleaseError, match=rf"^a\.pdf cannot be read: .*{reason}.*; get"):
        read_guidelines(member)


@pytest.fixture(scope="module")
def fy2026():
    kind, member = official("icd10cm.guidelines", "icd10cm-2026")
    return kind, member, kind.read(member).guidelines


def test_the_official_guidelines_of_2026_are_read_whole(fy2026):
    kind, member, read = fy2026
    assert kind.edition_of(member).released == date(2025, 10, 1)
    assert len(read) == len({each.number for each in read}) == 490
    by_number = {each.number: each for each in read}
    assert by_number["I.C.9.a.2)"].title == "Hypertensive Chronic Kidney Disease"
    assert by_number["I.C.1.d.1)(a)(iv)"].page == 23
    assert by_number["II.K"].text.startswith("When the purpose for the admission/encounter is")
    assert by_number["Appendix I"].title == "Present on Admission Reporting Guidelines"
    assert not any("Page 2" in each.text or "FY 2026" in each.text for each in read)
    assert sum(len(each.text) for each in read) > 240_000


_ENTRY_END = re.compile(r"^(.*?)[ .]*(?<![0-9])([0-9]{1,3})$")
_LABEL = re.compile(r"(?:Section [IVX]+\.|[A-Z]\.|[0-9]+\.|[a-z]\.|Appendix I) ?")


def contents(member):
    """Yield title and page of every entry of the printed contents."""
    title = ""
    for line in read_pdf(member.content)[0]:
        if 2 <= line.page <= 6 and not re.match(r"Page |FY |ICD-10-CM Official", line.text):
            found = _ENTRY_END.match(line.text)
            title += f" {found[1] if found else line.text}"
            if found:
                yield _LABEL.sub("", title.strip(), count=1), int(found[2])
                title = ""


def bare(text):
    return re.sub(r"[\W_]+", "", text).lower()


def test_every_entry_of_the_printed_contents_is_a_section(fy2026):
    _, member, read = fy2026
    known = {(bare(each.title), each.page) for each in read}
    entries = list(contents(member))
    missing = {title for title, page in entries if (bare(title), page) not in known}
    assert len(entries) > 225
    assert missing == {
        "",  # Appendix I, whose title has a line of its own.
        "Reserved for future guideline expansion",
        # Its heading says “antineoplastic chemotherapy”.
        "Admissions/Encounters involving chemotherapy, immunotherapy and radiation therapy",
    }
