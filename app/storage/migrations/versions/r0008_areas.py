"""Evidence, highlights and indicators may be a part of a page that has no words."""

import sqlalchemy as sa
from alembic import op

revision = "r0008"
down_revision = "r0007"


def upgrade() -> None:
    for table in ("evidence", "highlight", "indicator"):
        op.add_column(table, sa.Column("box", sa.JSON, nullable=True))
