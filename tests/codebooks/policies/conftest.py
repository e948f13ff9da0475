from contextlib import closing

import pytest

from tests.codebooks.policies.mcd_made import (
    ARTICLE_TABLES,
    LCD_TABLES,
    NCD_TABLES,
    loaded,
    new_books,
)


@pytest.fixture(scope="module")
def held():
    """Books with the invented policies of April 2026, not to be changed."""
    with closing(new_books()) as connection:
        loaded(connection, ARTICLE_TABLES)
        loaded(connection, LCD_TABLES, within="lcd")
        loaded(connection, NCD_TABLES, within="ncd")
        yield connection


@pytest.fixture
def books():
    """Empty books."""
    with closing(new_books()) as connection:
        yield connection
