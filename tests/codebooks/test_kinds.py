from app.codebooks.files.column_map import ColumnMap
from app.codebooks.kinds import all_kinds, kind_called, kind_of
from app.codebooks.receiving.received import Member
from app.domain.codes import System
from tests.codebooks.fees.fees_made import LANTERN, values_csv


def test_every_kind_has_an_id_of_its_own():
    assert len({kind.id for kind in all_kinds()}) == len(all_kinds())


def test_a_kind_is_found_again_by_its_id():
    assert kind_called("icd10cm.order").name == "order file"
    assert kind_called("a kind of a later version") is None


def test_a_file_that_nobody_knows_is_of_no_kind():
    for content in (b"", b"hello", b"%PDF-1.7", b"<html>", bytes(range(256)) * 40):
        assert kind_of(Member("icd10cm_order_2026.txt", content)) is None


def test_a_mapped_table_is_of_the_system_that_the_user_named():
    table = b"code,title\n1,Lantern Mutual\n2,Wick Health\n"
    columns = (("code", "code"), ("title", "title"))
    for system in (System.CARC, System.PAYER):
        assert kind_of(Member("t.csv", table, ColumnMap(system, columns))).system is system


QUOTED = """Real header lines. Build rows under them.

"HCPCS/
CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
0008U,1,3 Date of Service Edit: Clinical,Nature of Analyte

PPRRVU.csv: title in column C, then the header row:
{captions}
G9901,,LANTERN,A,,0.00,0.00

Thank you.
"""


def test_a_text_that_quotes_captions_is_no_table():
    captions = values_csv(LANTERN).content.decode().splitlines()[-2]
    assert captions.startswith("HCPCS,MOD,")
    text = "A letter\n\n" * 3 + QUOTED.format(captions=captions)
    assert kind_of(Member("letter.md", text.encode())) is None
