import pytest

from tests.fixtures.worked import TODAY, row


def test_age_is_counted_from_the_end_of_the_service():
    assert row().age_on(TODAY) == 3
    assert row(service_to=TODAY).age_on(TODAY) == 0


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, ()),
        ({"hold": "no note"}, ("it is on hold",)),
        ({"open_queries": 1}, ("1 query is open",)),
        ({"open_queries": 2}, ("2 queries are open",)),
        ({"unread": 2}, ("2 documents are not read",)),
        (
            {"documents": 0, "diagnoses": 0, "patient": ""},
            ("there is no document", "there is no diagnosis", "the patient has no name"),
        ),
    ],
    ids=["nothing", "hold", "a query", "queries", "unread", "parts"],
)
def test_what_stands_against_done_is_said(facts, said):
    assert row(**facts).hindrances == said
