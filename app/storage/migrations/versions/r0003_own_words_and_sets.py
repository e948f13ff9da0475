"""Own words and sets of codes."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"


def upgrade() -> None:
    op.create_table(
        "own_word",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts("said", "meant"),
        sa.UniqueConstraint("said", "meant"),
    )
    op.create_table(
        "code_set",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts("name", "kind"),
        sa.UniqueConstraint("name"),
    )
    whole = sa.ForeignKey("code_set.id", ondelete="CASCADE")
    op.create_table(
        "code_set_member",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("set_id", sa.Integer, whole, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        *_texts("system", "code", "note"),
        sa.UniqueConstraint("set_id", "system", "code"),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]
