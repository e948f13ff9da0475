import pytest

from app.charts.plain.encodings import guessed
from app.charts.plain.text import decoded, read_text

NOTE = "Café au lait spots, T 38°C, señora Núñez\nMénière’s “stable” – tablet\n"


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (NOTE, "cp1252", "Windows-1252"),
        (NOTE, "mac_roman", "old Macs"),
        (NOTE.translate(dict.fromkeys(map(ord, "’“”–"), "'")), "cp437", "DOS"),
        ("Type 2 diabetes, A1c 6.8\nCKD stage 3b\n" * 5, "cp037", "EBCDIC"),
        ("Пациент жалуется на головную боль и слабость. " * 5, "cp1251", "cp1251"),
        ("患者主诉头痛三天，无发热，血压正常。" * 6, "gb18030", "gb18030"),
    ],
    ids=["windows", "mac", "dos", "ebcdic", "cyrillic", "chinese"],
)
def test_the_encoding_is_the_one_that_makes_sense(text, encoding, named):
    found, (warning,) = decoded(text.encode(encoding))
    assert found == text
    assert named in warning


def test_where_nothing_tells_it_is_windows_1252():
    assert guessed(b"caf\xe9") == "cp1252"
    assert guessed(bytes(range(0x80, 0x100)) * 3)


def test_line_ends_of_other_systems_end_lines():
    assert read_text("one\x85two\u2028three\u2029four".encode()).pages[0].text == (
        "one\ntwo\nthree\nfour"
    )
