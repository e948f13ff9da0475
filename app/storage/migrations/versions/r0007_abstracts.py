"""What the coder makes of a reading: corrections, rules of their own, verdicts on suggestions."""

import sqlalchemy as sa
from alembic import op

revision = "r0007"
down_revision = "r0006"


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document_id", sa.Integer, _whole("document"), nullable=False, index=True),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("assertion", sa.String, nullable=False),
    )
    op.create_table(
        "own_rule",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("section", sa.String, nullable=False),
        sa.Column("assertion", sa.String, nullable=False),
        sa.UniqueConstraint("words", "section"),
    )
    op.create_table(
        "judgement",
        sa.Column("encounter_id", sa.Integer, _whole("encounter"), primary_key=True),
        sa.Column("code", sa.String, primary_key=True),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("is_candidate", sa.Boolean, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )


def _whole(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
