from app.codebooks.making.assemblers import assembler_of
from app.codebooks.making.assembling import assemble_books
from app.codebooks.making.book import Book, Level, Place, PlacedFact, PlaceKey
from app.domain.codes import System
from tests.fixtures.books import tiny_release

KEY = PlaceKey(Level.CODE, "A00")
CODES = Book(places=(Place(KEY, "Fever", None, is_billable=True),))
FACT = Book(facts=(PlacedFact(KEY, "poa_exempt", "yes"),))


def test_each_file_brings_what_the_others_leave_out():
    whole = assemble_books([FACT, CODES], [], tiny_release(2026))
    assert (whole.places, whole.facts) == (CODES.places, FACT.facts)


def test_nothing_but_facts_is_a_book_too():
    assert assemble_books([FACT], [], tiny_release(2026)) == FACT


def test_a_code_set_without_an_assembler_of_its_own_adds_its_books_up():
    assembler = assembler_of(System.HCPCS)
    assert assembler.turn([CODES]) == 0
    assert assembler.assemble([CODES], [], tiny_release(2026)) == CODES
    assert assembler_of(System.ICD_10_CM) is not assembler
