"""Many rows at once, to measure with a database as large as after years of use."""

from collections.abc import Iterable, Mapping
from itertools import islice

from sqlalchemy import Connection, Engine, MetaData, func, insert, select, text

from sprakverktyg.storage.base import WRITES, Base
from sprakverktyg.storage.models import AnswerEvent

ROWS_AT_ONCE = 20_000

SEEDING_CACHE = 2_000_000
"""Kibibytes of pages that SQLite keeps while rows with random ids are put into large indexes."""


def insert_rows(engine: Engine, model: type[Base], rows: Iterable[Mapping[str, object]]) -> int:
    """Store rows in one transaction, and return how many there were."""
    count, waiting = 0, iter(rows)
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        _use_large_cache(connection)
        while part := list(islice(waiting, ROWS_AT_ONCE)):
            connection.execute(insert(model), part)
            count += len(part)
    return count


def finish(engine: Engine) -> None:
    """Let the database learn how its rows are spread, as it does by itself in time."""
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        connection.execute(text("ANALYZE"))


def is_empty(engine: Engine, metadata: MetaData = Base.metadata) -> bool:
    """Whether no table has a row."""
    with engine.connect() as connection:
        return not any(
            connection.scalar(select(func.count()).select_from(select(table).limit(1).subquery()))
            for table in metadata.sorted_tables
        )


def rows_of_answers(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(AnswerEvent)) or 0


def clear(engine: Engine, metadata: MetaData = Base.metadata) -> None:
    """Take every row out of every table."""
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
            connection.execute(text(f"TRUNCATE {names}"))
            return
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())


def _use_large_cache(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size = -{SEEDING_CACHE}")
