from app.codebooks.column_map import ColumnMap
from app.codebooks.kinds import all_kinds, kind_called, kind_of
from app.codebooks.received import Member
from app.domain.codes import System


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
