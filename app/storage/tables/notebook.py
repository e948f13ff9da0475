"""The tables of the notebook: what is kept of codes, own words and sets."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.storage.tables.base import Base
from app.storage.tables.steps import StepColumns

__all__ = [
    "CodeSetMemberRow",
    "CodeSetRow",
    "NotebookPageRow",
    "NotebookRuleRow",
    "NotebookStepRow",
    "OwnWordRow",
]


class NotebookPageRow(Base):
    """What the coder keeps of one code, and how the book had the code when that was begun."""

    __tablename__ = "notebook_page"
    __table_args__ = (UniqueConstraint("system", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    system: Mapped[str]
    code: Mapped[str]
    begun: Mapped[date]
    status: Mapped[str]
    title: Mapped[str]
    edition: Mapped[str]
    note: Mapped[str]
    is_favourite: Mapped[bool]
    group: Mapped[str]
    rules: Mapped[list["NotebookRuleRow"]] = relationship(
        order_by="NotebookRuleRow.id", cascade="all, delete-orphan", lazy="selectin"
    )


class NotebookRuleRow(Base):
    """A payer rule of a code; an id is never given again, so that undo can bring it back."""

    __tablename__ = "notebook_rule"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    page_id: Mapped[int] = mapped_column(
        ForeignKey("notebook_page.id", ondelete="CASCADE"), index=True
    )
    text: Mapped[str]
    payer: Mapped[str]
    kind: Mapped[str | None]
    source: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]


class NotebookStepRow(StepColumns, Base):
    """One step of the notebook that can be undone, or, when ``is_undone``, done again."""

    __tablename__ = "notebook_step"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class OwnWordRow(Base):
    """Words of the coder’s own, and what they mean."""

    __tablename__ = "own_word"
    __table_args__ = (UniqueConstraint("said", "meant"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    said: Mapped[str]
    meant: Mapped[str]


class CodeSetRow(Base):
    """A set of codes, or a template."""

    __tablename__ = "code_set"
    __table_args__ = (UniqueConstraint("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    members: Mapped[list["CodeSetMemberRow"]] = relationship(
        order_by="CodeSetMemberRow.position", cascade="all, delete-orphan", lazy="selectin"
    )


class CodeSetMemberRow(Base):
    """A code in its place in a set."""

    __tablename__ = "code_set_member"
    __table_args__ = (UniqueConstraint("set_id", "system", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    set_id: Mapped[int] = mapped_column(ForeignKey("code_set.id", ondelete="CASCADE"))
    position: Mapped[int]
    system: Mapped[str]
    code: Mapped[str]
    note: Mapped[str]
