"""First light: encounters, charts, codes, queries, self-audit and the trail."""

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None


def upgrade() -> None:
    _table("coder", *_texts("name", "credential"))
    _encounter()
    _chart()
    _codes()
    _evidence()
    _steps()
    _queries()
    _audit()
    _trail()


def _encounter() -> None:
    _table(
        "encounter",
        *_texts("patient_id", "family", "given"),
        sa.Column("birth_date", sa.Date),
        *_texts("sex", "payer_name", "payer_kind", "member_id", "setting"),
        sa.Column("claim", sa.String),
        *_texts("place_of_service"),
        sa.Column("new_patient", sa.Boolean),
        sa.Column("minutes", sa.Integer),
        sa.Column("service_from", sa.Date, nullable=False),
        sa.Column("service_to", sa.Date, nullable=False),
        sa.Column("admitted", sa.Date),
        sa.Column("discharged", sa.Date),
        *_texts("rendering_name", "rendering_npi", "rendering_tax_id"),
        *_texts("billing_name", "billing_npi", "billing_tax_id"),
        sa.Column("is_sample", sa.Boolean, nullable=False),
        *_texts("changed_at"),
    )


def _chart() -> None:
    _table(
        "document",
        _of("encounter"),
        *_texts("name", "title", "format", "kind"),
        sa.Column("dated", sa.Date),
        *_texts("author"),
        sa.Column("warnings", sa.JSON, nullable=False),
        *_texts("sha256"),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    _table(
        "page",
        sa.Column(
            "document_id",
            sa.Integer,
            sa.ForeignKey("document.id", ondelete="CASCADE"),
            nullable=False,
        ),
        *_numbers("number"),
        *_texts("text"),
        sa.Column("width", sa.Double, nullable=False),
        sa.Column("height", sa.Double, nullable=False),
        sa.Column("boxes", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("document_id", "number"),
    )


def _codes() -> None:
    _table(
        "diagnosis",
        _of("encounter"),
        *_numbers("position"),
        *_texts("code"),
        sa.Column("poa", sa.String),
    )
    _table(
        "procedure",
        _of("encounter"),
        *_numbers("position"),
        *_texts("code"),
        sa.Column("performed", sa.Date),
    )
    _table(
        "line",
        _of("encounter"),
        *_numbers("position"),
        *_texts("code"),
        sa.Column("modifiers", sa.JSON, nullable=False),
        *_numbers("units"),
        sa.Column("performed", sa.Date),
        sa.Column("charge", sa.Integer),
    )
    _table("pointer", _part_of("line"), _part_of("diagnosis"))


def _evidence() -> None:
    _table(
        "evidence",
        _part_of("diagnosis", nullable=True),
        _part_of("procedure", nullable=True),
        _part_of("line", nullable=True),
        *_texts("quote"),
        *_span(),
        sa.CheckConstraint(
            "(diagnosis_id IS NOT NULL) + (procedure_id IS NOT NULL) + (line_id IS NOT NULL) = 1",
            name="supports_one_code",
        ),
    )
    _table(
        "override",
        _of("encounter"),
        *_texts("rule"),
        sa.Column("subjects", sa.JSON, nullable=False),
        *_texts("reason"),
    )


def _steps() -> None:
    _table(
        "sheet_step",
        sa.Column("encounter_id", sa.Integer, sa.ForeignKey("encounter.id"), nullable=False),
        *_numbers("number"),
        *_texts("label"),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
        *_texts("at", "who"),
        sa.Column("is_undone", sa.Boolean, nullable=False),
        sa.UniqueConstraint("encounter_id", "number"),
    )


def _queries() -> None:
    _table(
        "query",
        _of("encounter"),
        *_texts("title", "format", "reason", "question", "addressee", "author", "credential"),
        *_texts("status", "created_at"),
        sa.Column("sent_at", sa.String),
        *_texts("sent_hash", "cancelled_because"),
    )
    _table(
        "indicator",
        _part_of("query"),
        *_numbers("position"),
        *_texts("text", "document"),
        sa.Column("dated", sa.Date),
        sa.Column("contrary", sa.Boolean, nullable=False),
        sa.Column("prior_encounter", sa.Boolean, nullable=False),
        *_span(),
    )
    _table(
        "option",
        _part_of("query"),
        *_numbers("position"),
        *_texts("text"),
        sa.Column("indicators", sa.JSON, nullable=False),
    )
    op.create_table(
        "answer",
        sa.Column(
            "query_id", sa.Integer, sa.ForeignKey("query.id", ondelete="CASCADE"), primary_key=True
        ),
        *_texts("outcome", "text"),
        sa.Column("answered", sa.Date, nullable=False),
        *_texts("reference", "recorded_at", "recorded_by"),
    )


def _audit() -> None:
    _table(
        "audit_answer",
        _of("encounter"),
        *_texts("item", "verdict", "note", "version", "at", "by"),
    )


def _trail() -> None:
    op.create_table(
        "trail",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *_texts("at", "who", "action"),
        sa.Column("encounter_id", sa.Integer),
        *_texts("details", "previous", "hash"),
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER trail_no_{verb.lower()} BEFORE {verb} ON trail "
            "BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END"
        )
    # INSERT OR REPLACE deletes a row without asking the trigger on DELETE.
    op.execute(
        "CREATE TRIGGER trail_in_order BEFORE INSERT ON trail "
        "WHEN NEW.number IS NOT (SELECT COALESCE(MAX(number), 0) + 1 FROM trail) "
        "BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END"
    )


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(name, sa.Column("id", sa.Integer, primary_key=True), *parts)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _of(table: str) -> sa.Column[int]:
    return sa.Column(
        f"{table}_id", sa.Integer, sa.ForeignKey(f"{table}.id"), nullable=False, index=True
    )


def _part_of(table: str, *, nullable: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(f"{table}_id", sa.Integer, key, nullable=nullable, index=True)


def _span() -> list[sa.Column[int]]:
    numbers: list[sa.Column[int]] = [sa.Column(n, sa.Integer) for n in ("page", "start", "end")]
    return [sa.Column("document_id", sa.Integer, sa.ForeignKey("document.id")), *numbers]
