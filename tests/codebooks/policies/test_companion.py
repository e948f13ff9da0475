from tests.codebooks.policies.mcd_made import APRIL, ARTICLE_TABLES, loaded, rows_of


def test_rows_of_a_version_are_replaced_and_those_of_others_stay(books):
    table = "article_x_contractor"
    loaded(books, {table: ARTICLE_TABLES[table]})
    loaded(books, {table: [(502, 1, 15, 12, 12, 1, "")]})
    assert [row[1:4] for row in rows_of(books, "policy_contractor")] == [(501, 3, 10), (502, 1, 12)]


def test_links_to_one_family_leave_those_to_another(books):
    for table in ("article_related_documents", "article_related_ncd_documents"):
        loaded(books, {table: ARTICLE_TABLES[table]})
    loaded(books, {"article_related_documents": [(501, 3, 1, 0, 0, 309, 1, 0, "")]})
    assert [row[3:] for row in rows_of(books, "policy_link")] == [("LCD", 309), ("NCD", 90)]


def test_a_retirement_that_is_called_off_is_gone(books):
    loaded(books, {"article_future_retire": [(501, "2026-09-30"), (502, "2026-09-30")]})
    loaded(books, {"article_future_retire": [(502, "2026-10-31")]})
    assert [row[1] for row in rows_of(books, "policy_retirement")] == [502]
    loaded(books, {"article_future_retire": []})
    assert rows_of(books, "policy_retirement") == []


def test_the_states_of_several_releases_add_up(books):
    loaded(books, {"state_lookup": [(7, "NF", "North"), (8, "NV", "Nevada")]})
    loaded(books, {"state_lookup": [(8, "NV", "Nevada, all of it")]})
    assert rows_of(books, "policy_state") == [
        (2, 7, "NF", "North"),
        (2, 8, "NV", "Nevada, all of it"),
    ]
    assert rows_of(books, "policy_table") == [(2, "state_lookup", APRIL.first.toordinal())]
