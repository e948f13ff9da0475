from alembic import command
from alembic.config import Config
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from app.domain.chart.documents import ReadWord
from app.storage import readings, workspace

OLD = "r0003"
NEW = "r0004"
DOCUMENT = (
    "INSERT INTO document (id, encounter_id, name, title, format, kind, author, warnings, sha256,"
    " content) VALUES (:id, :of, 'x.hl7', 'x', 'text', '', '', '[]', :sha, x'00')"
)


@given(
    st.lists(
        st.builds(
            ReadWord,
            st.integers(0, 2**32 - 1),
            st.integers(0, 2**32 - 1),
            st.floats(0, 100, allow_nan=False),
        )
    )
)
@settings(max_examples=50, deadline=None)
def test_words_come_back_as_the_machine_read_them(words):
    assert readings._unpacked(readings._packed(tuple(words))) == tuple(words)


def upgraded(connection, revision):
    config = Config()
    config.set_main_option("script_location", str(workspace._MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def test_documents_of_an_older_work_file_get_their_place_in_the_file_they_came_from():
    with create_engine("sqlite://", poolclass=NullPool).begin() as connection:
        upgraded(connection, OLD)
        stored = [(1, 1, "aa"), (2, 1, "aa"), (3, 1, "bb"), (4, 2, "aa"), (5, 1, "aa")]
        for number, of, sha in stored:
            connection.execute(text(DOCUMENT), {"id": number, "of": of, "sha": sha})
        upgraded(connection, NEW)
        query = "SELECT document_id, part, sections FROM document_reading ORDER BY document_id"
        found = connection.execute(text(query)).all()
    assert [(number, part) for number, part, _ in found] == [(1, 0), (2, 1), (3, 0), (4, 0), (5, 2)]
    assert {sections for *_, sections in found} == {"[]"}
