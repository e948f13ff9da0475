from app.charts.plain.tables import rows_as_lines


def cells(*texts):
    return [(text, 1, 1) for text in texts]


def test_columns_that_fit_stand_under_each_other():
    rows = [cells("Drug", "Dose"), cells("Metformin", "500 mg"), cells("", "")]
    assert rows_as_lines(rows) == ["Drug       Dose", "Metformin  500 mg"]


def test_columns_that_do_not_fit_are_divided_by_bars():
    rows = [cells("Drug", "Note", ""), cells("Metformin", "x" * 90, "")]
    assert rows_as_lines(rows) == ["Drug | Note", "Metformin | " + "x" * 90]


def test_a_cell_over_rows_stands_in_the_first_and_keeps_its_column():
    rows = [[("Date", 1, 2), ("A1c", 1, 1)], cells("6.8"), cells("today", "7.1")]
    assert rows_as_lines(rows) == ["Date   A1c", "       6.8", "today  7.1"]


def test_a_cell_over_columns_keeps_those_it_covers():
    rows = [[("Vitals", 2, 1), ("Note", 1, 1)], cells("a", "b", "c")]
    assert rows_as_lines(rows) == ["Vitals     Note", "a       b  c"]


def test_spans_beyond_reason_are_cut():
    assert rows_as_lines([[("a", 10**9, 10**9), ("b", 1, 1)]])[0].startswith("a |")


def test_no_rows_are_no_lines():
    assert rows_as_lines([]) == []


def test_a_row_without_words_between_barred_ones_is_left_out():
    rows = [cells("Drug", "x" * 100), cells("", ""), cells("a", "")]
    assert rows_as_lines(rows) == ["Drug | " + "x" * 100, "a"]
