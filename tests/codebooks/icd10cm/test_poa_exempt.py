from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.poa_exempt import poa_exempt_edition, read_poa_exempt
from app.codebooks.kinds import kind_of
from app.codebooks.making.book import Level, PlacedFact, PlaceKey
from app.codebooks.receiving.received import Member
from tests.codebooks.received_made import poa_list


def test_every_code_on_the_list_is_a_fact():
    received = Member("poa.txt", poa_list("A00.0", "S10.0XXA"))
    kind = kind_of(received)
    assert kind.id == "icd10cm.poa_exempt"
    assert kind.edition_of(received).released == date(2025, 10, 1)
    facts = kind.read(received).facts
    assert facts[1] == PlacedFact(PlaceKey(Level.CODE, "S10.0XXA"), "poa_exempt", "yes")
    assert len(facts) == 1002


def test_the_list_of_added_codes_is_not_taken_for_the_whole():
    short = b"Order26\tPOAexemptCode\tDescription\r\n00001\tA00.0\tTitle\r\n"
    assert kind_of(Member("added.txt", short)) is None
    assert poa_exempt_edition(Member("x", b"")) is None


@pytest.mark.parametrize("line", ["00001\tA00.0\tTwice\r\n", "02000\tfever\tTitle\r\n"])
def test_a_line_that_is_malformed_or_out_of_order_is_refused(line):
    with pytest.raises(BrokenReleaseError, match="no line of the POA-exempt list"):
        read_poa_exempt(Member("poa.txt", poa_list("A00.0") + line.encode()))
    with pytest.raises(BrokenReleaseError, match="after number 0 is"):
        read_poa_exempt(Member("poa.txt", b"Order26\tPOAexemptCode\tDescription\r\nx\r\n"))


def test_a_code_that_stands_twice_is_refused():
    with pytest.raises(BrokenReleaseError, match=r"^poa\.txt lists A00\.0 twice"):
        read_poa_exempt(Member("poa.txt", poa_list("A00.0", "A00.1", "A00.0")))


@pytest.mark.parametrize("content", [b"", b"Order26\tPOAexemptCode\tDescription\r\n"])
def test_a_list_without_codes_is_refused(content):
    with pytest.raises(BrokenReleaseError, match="lists no code"):
        read_poa_exempt(Member("poa.txt", content))
