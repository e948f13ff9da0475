"""Codes that an encounter file says were carried over."""

import sqlalchemy as sa
from alembic import op

revision = "r0009"
down_revision = "r0008"


def upgrade() -> None:
    whole = sa.ForeignKey("encounter.id", ondelete="CASCADE")
    op.create_table(
        "filed_carried_code",
        sa.Column("encounter_id", sa.Integer, whole, primary_key=True),
        sa.Column("code", sa.String, primary_key=True),
        sa.Column("from_day", sa.Date, nullable=False),
        sa.Column("is_confirmed", sa.Boolean, nullable=False),
    )
