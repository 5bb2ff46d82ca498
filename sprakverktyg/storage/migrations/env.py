"""What Alembic runs: migrations on the address that `storage.base.migrate` hands over."""

from typing import Any, Literal

from alembic import context

from sprakverktyg.storage import models  # noqa: F401 – the tables register themselves
from sprakverktyg.storage.base import Base, UtcDateTime, make_engine


def render_item(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our column type as the plain type it stands for, so that old migrations never depend on our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]
engine = make_engine(url)

with engine.connect() as connection:
    if connection.dialect.name == "sqlite":
        # To change a table SQLite makes a new one and drops the old: rows that point at it would stop that. Outside a
        # transaction, where alone this can be switched; the engine is used for nothing else.
        connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()
        if connection.dialect.name == "sqlite":
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            assert not broken, f"a migration leaves rows that point at nothing: {broken[:3]}"
engine.dispose()
