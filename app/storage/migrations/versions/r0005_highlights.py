"""Highlights and bookmarks of a chart, with the steps of undo."""

import sqlalchemy as sa
from alembic import op

revision = "r0005"
down_revision = "r0004"


def upgrade() -> None:
    document = sa.ForeignKey("document.id", ondelete="CASCADE")
    op.create_table(
        "highlight",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document_id", sa.Integer, document, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("page", "start", "end")),
        *(sa.Column(name, sa.String, nullable=False) for name in ("quote", "category", "note")),
    )
    op.create_index("ix_highlight_document_id", "highlight", ["document_id"])
    encounter = sa.ForeignKey("encounter.id", ondelete="CASCADE")
    op.create_table(
        "highlight_step",
        sa.Column("encounter_id", sa.Integer, encounter, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("is_undone", sa.Boolean, nullable=False),
    )
