"""Sections kept beside the index."""

from app.search.guidelines.file import SectionWords, read_sections, write_sections
from app.search.making.masks import bits
from tests.search.sections_made import EVERY


def test_sections_are_read_as_they_were_written(tmp_path):
    write_sections(tmp_path / "sections.json", EVERY)
    sections, titles, texts = read_sections(tmp_path / "sections.json")
    told = [(each.number, each.title, each.edition, each.first, each.last) for each in sections]
    assert told == [
        (guideline.number, guideline.title, guideline.edition, days.first, days.last)
        for guideline, days in EVERY
    ]
    assert ["\n\n".join(each.paragraphs) for each in sections] == [each.text for each, _ in EVERY]
    assert titles.size == texts.size == sum(len(each.paragraphs) for each in sections)


def test_words_know_their_paragraphs_and_what_begins_so():
    words = SectionWords.of(["Green moss", "", "Mossy lamp, green"])
    assert list(bits(words.held("green"))) == [0, 2]
    assert words.held("fever") == 0
    assert list(words.beginning("mos")) == ["moss", "mossy"]
    assert "lamp" in words
    assert "lam" not in words
