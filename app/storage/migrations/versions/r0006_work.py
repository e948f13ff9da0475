"""The coder’s work: where encounters stand, documents read, time, queues, codes carried over."""

import sqlalchemy as sa
from alembic import op

revision = "r0006"
down_revision = "r0005"

# Charts that were opened before there was a status are in review, and their documents read.
_STATES = """
INSERT INTO work_state (encounter_id, chosen, hold, priority)
SELECT id, 'review', '', 1 FROM encounter
WHERE id IN (SELECT encounter_id FROM trail WHERE action = 'viewed the chart')
"""
_READ = """
INSERT INTO read_document (document_id, at)
SELECT document.id, encounter.changed_at
FROM document JOIN encounter ON encounter.id = document.encounter_id
WHERE encounter.id IN (SELECT encounter_id FROM trail WHERE action = 'viewed the chart')
"""


def upgrade() -> None:
    op.create_table(
        "work_state",
        sa.Column("encounter_id", sa.Integer, _whole("encounter"), primary_key=True),
        sa.Column("chosen", sa.String, nullable=False),
        sa.Column("chosen_at", sa.String),
        sa.Column("hold", sa.String, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("due", sa.Date),
    )
    op.create_table(
        "read_document",
        sa.Column("document_id", sa.Integer, _whole("document"), primary_key=True),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "work_spell",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("encounter_id", sa.Integer, _whole("encounter"), nullable=False, index=True),
        sa.Column("began", sa.String, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
    )
    op.create_table(
        "work_queue",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("rules", sa.String, nullable=False),
    )
    _make_steps()
    op.execute(_STATES)
    op.execute(_READ)


def _make_steps() -> None:
    op.create_table(
        "work_step",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("who", sa.String, nullable=False),
        sa.Column("is_undone", sa.Boolean, nullable=False),
    )
    op.create_table(
        "carried_code",
        sa.Column("step_id", sa.Integer, _whole("sheet_step"), primary_key=True),
        sa.Column("code", sa.String, primary_key=True),
        sa.Column("source_id", sa.Integer, sa.ForeignKey("encounter.id"), nullable=False),
    )


def _whole(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
