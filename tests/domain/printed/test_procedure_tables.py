from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.printed.procedure_tables import (
    Picking,
    ProcedureTable,
    TableHead,
    Value,
    ValueMeaning,
)


def values(chars, word="value"):
    return tuple(Value(char, f"{word} {char}") for char in chars)


def head(code):
    return TableHead(tuple(values(code, "head")))


HEADS = tuple(head(code) for code in ("02Q", "02R", "03Q", "GZ1"))
TABLE = ProcedureTable(
    "02Q",
    ("Part", "Approach", "Device", "Qualifier"),
    (
        (values("01"), values("0X"), values("Z"), values("Z")),
        (values("2"), values("0"), values("JK"), values("Z")),
    ),
)
START = Picking(HEADS)


def picked(chars, table=TABLE):
    picking = START
    for position, char in enumerate(chars, start=1):
        if position == 4:
            picking = Picking(picking.heads, table, picking.chars)
        picking = picking.pick(position, char)
    return picking


def allowed(picking, position):
    return "".join(one.value.char for one in picking.column(position) if one.is_allowed)


def test_the_first_columns_hold_what_exists():
    assert allowed(START, 1) == "0G"
    assert allowed(START.pick(1, "0"), 2) == "23"
    assert allowed(picked("02"), 3) == "QR"
    assert START.column(2) == START.column(3) == START.column(4) == ()


def test_a_head_names_its_table():
    assert head("02Q").code == "02Q"
    assert (picked("02Q").table_code, picked("02").table_code) == ("02Q", "")


def test_only_what_a_row_joins_can_be_picked():
    assert allowed(picked("02Q2"), 5) == "0"
    assert allowed(picked("02Q2"), 6) == "JK"
    assert [one.is_allowed for one in picked("02Q2").column(6)] == [True, True, False]
    assert picked("02Q2").pick(6, "Z") == picked("02Q2")


def test_a_later_column_narrows_an_earlier_one():
    later = Picking(HEADS, TABLE, ("0", "2", "Q", "", "", "", "")).pick(6, "K")
    assert allowed(later, 4) == "2"
    assert later.standing(4) == "2"


def test_the_only_value_left_stands_without_being_picked():
    assert picked("02Q").code == ""
    assert picked("02Q0").code == ""
    assert picked("02Q0X").code == "02Q0XZZ"
    assert picked("02Q2").standing(6) == ""


def test_what_stands_is_told_by_its_labels():
    assert picked("02Q2").labels() == (
        "head 0",
        "head 2",
        "head Q",
        "value 2",
        "value 0",
        "value Z",
    )
    assert START.labels() == ()


def test_a_value_that_is_let_go_opens_the_others_again():
    assert allowed(picked("02Q20J").clear(6).clear(4).clear(5), 4) == "012"
    assert picked("02Q20J").clear(2).chars == ("0", "", "", "", "", "", "")


def test_another_operation_lets_go_of_the_row():
    assert picked("02Q0").pick(3, "R").chars == ("0", "2", "R", "", "", "", "")
    assert picked("02Q0").pick(3, "Q") == picked("02Q0")


def test_another_body_system_keeps_the_operation_that_it_has():
    assert picked("02Q0").pick(2, "3").chars == ("0", "3", "Q", "", "", "", "")
    assert picked("02R").pick(2, "3").chars == ("0", "3", "", "", "", "", "")


def test_nothing_is_shown_of_another_table():
    assert Picking(HEADS, TABLE, ("0", "2", "R", "", "", "", "")).column(4) == ()


def test_a_character_that_means_several_things_shows_them_until_one_is_left():
    table = ProcedureTable(
        "02Q",
        (),
        (
            (values("0"), values("0"), values("1", "bolt"), values("Z")),
            (values("3"), values("0"), values("1", "rope"), values("Z")),
        ),
    )
    both = Picking(HEADS, table, picked("02Q").chars)
    assert both.column(6)[0].value.label == "bolt 1 / rope 1"
    assert both.pick(4, "3").column(6)[0].value.label == "rope 1"


def test_a_meaning_without_words_is_none():
    assert not ValueMeaning()
    assert ValueMeaning(includes="Cylinder")


@given(st.permutations([4, 5, 6, 7]), st.data())
@settings(max_examples=60)
def test_whatever_the_order_a_code_of_the_table_is_picked(order, data):
    picking = Picking(HEADS, TABLE, picked("02Q").chars)
    for position in order:
        char = data.draw(st.sampled_from(allowed(picking, position)))
        picking = picking.pick(position, char)
    codes = {
        "02Q" + "".join(value.char for value in ending)
        for row in TABLE.rows
        for ending in product(*row)
    }
    assert picking.code in codes
