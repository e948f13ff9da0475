"""Runs the migrations on the connection that the workspace hands over."""

from alembic import context

from app.storage.tables.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    # Lends its naming convention only: a migration writes its tables out itself.
    target_metadata=Base.metadata,
)
with context.begin_transaction():
    context.run_migrations()
