from app.codebooks.kinds import all_kinds, kind_called, kind_of
from app.codebooks.received import Member


def test_every_kind_has_an_id_of_its_own():
    assert len({kind.id for kind in all_kinds()}) == len(all_kinds())


def test_a_kind_is_found_again_by_its_id():
    assert kind_called("icd10cm.order").name == "order file"
    assert kind_called("a kind of a later version") is None


def test_a_file_that_nobody_knows_is_of_no_kind():
    for content in (b"", b"hello", b"%PDF-1.7", b"<html>", bytes(range(256)) * 40):
        assert kind_of(Member("icd10cm_order_2026.txt", content)) is None
