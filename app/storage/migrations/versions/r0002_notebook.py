"""The notebook: notes, favourites and payer rules by system and code, and their steps."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"


def upgrade() -> None:
    op.create_table(
        "notebook_page",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts("system", "code"),
        sa.Column("begun", sa.Date, nullable=False),
        *_texts("status", "title", "edition", "note"),
        sa.Column("is_favourite", sa.Boolean, nullable=False),
        *_texts("group"),
        sa.UniqueConstraint("system", "code"),
    )
    page = sa.ForeignKey("notebook_page.id", ondelete="CASCADE")
    op.create_table(
        "notebook_rule",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("page_id", sa.Integer, page, nullable=False, index=True),
        *_texts("text", "payer"),
        sa.Column("kind", sa.String),
        *_texts("source"),
        sa.Column("first", sa.Date),
        sa.Column("last", sa.Date),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notebook_step",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *_texts("label"),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        *_texts("at", "who"),
        sa.Column("is_undone", sa.Boolean, nullable=False),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]
