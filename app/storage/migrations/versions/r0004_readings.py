"""What reading a document told: its place in the file, its sections, words a machine read."""

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"

# Documents kept before stand in the order in which they came out of their file.
_PARTS = """
INSERT INTO document_reading (document_id, part, sections)
SELECT id, row_number() OVER (PARTITION BY encounter_id, sha256 ORDER BY id) - 1, '[]'
FROM document
"""


def upgrade() -> None:
    document = sa.ForeignKey("document.id", ondelete="CASCADE")
    op.create_table(
        "document_reading",
        sa.Column("document_id", sa.Integer, document, primary_key=True),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("sections", sa.JSON, nullable=False),
    )
    page = sa.ForeignKey("page.id", ondelete="CASCADE")
    op.create_table(
        "machine_page",
        sa.Column("page_id", sa.Integer, page, primary_key=True),
        sa.Column("words", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_document_sha256", "document", ["sha256"])
    op.execute(_PARTS)
