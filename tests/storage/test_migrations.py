import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect, make_url, select
from sqlalchemy.orm import Session

from sprakverktyg.storage import base, models
from sprakverktyg.storage.base import Base, make_engine, migrate

MIGRATIONS = Path(base.__file__).parent / "migrations"
TABLES = {mapper.local_table.name for mapper in models.Base.registry.mappers}


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    url = make_url(request.getfixturevalue("postgresql_url"))
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql("CREATE DATABASE empty")
        yield url.set(database="empty").render_as_string(hide_password=False)
        connection.exec_driver_sql("DROP DATABASE empty")
    server.dispose()


@pytest.fixture
def migrated(empty_database: str) -> Iterator[Engine]:
    migrate(empty_database)
    engine = make_engine(empty_database)
    yield engine
    engine.dispose()


def config_of(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def test_the_history_has_one_head() -> None:
    assert len(ScriptDirectory(str(MIGRATIONS)).get_heads()) == 1


def test_an_empty_database_gets_every_table(migrated: Engine) -> None:
    assert set(inspect(migrated).get_table_names()) == TABLES | {"alembic_version"}


def test_models_and_migrations_say_the_same(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing(migrated: Engine) -> None:
    before = names_in(migrated)
    migrate(migrated.url.render_as_string(hide_password=False))
    assert names_in(migrated) == before


def test_every_constraint_and_index_is_named_by_the_convention(migrated: Engine) -> None:
    for table, kind, name, columns in names_in(migrated):
        expected = {
            "pk": f"pk_{table}",
            "ck": rf"ck_{table}_\w+",
        }.get(kind, f"{kind}_{table}_{'_'.join(columns)}")
        assert re.fullmatch(expected, name), f"{table}: {name} should be {expected}"


def names_in(engine: Engine) -> set[tuple[str, str, str, tuple[str, ...]]]:
    """Return (table, kind, name, columns) for every constraint and index."""
    found = inspect(engine)
    names = set()
    for table in TABLES:
        key = found.get_pk_constraint(table)
        names.add((table, "pk", str(key["name"]), tuple(key["constrained_columns"])))
        uniques = found.get_unique_constraints(table)
        # PostgreSQL lists the index that carries a unique constraint as an index too.
        carriers = {unique["name"] for unique in uniques}
        indexes = [index for index in found.get_indexes(table) if index["name"] not in carriers]
        for kind, rows, columns in (
            ("fk", found.get_foreign_keys(table), "constrained_columns"),
            ("uq", uniques, "column_names"),
            ("ix", indexes, "column_names"),
            ("ck", found.get_check_constraints(table), "sqltext"),
        ):
            for row in rows:
                names.add((table, kind, str(row["name"]), () if kind == "ck" else tuple(row[columns])))  # type: ignore[literal-required]
    return names


def test_every_foreign_key_has_an_index_or_leads_one(migrated: Engine) -> None:
    """Erasing a person or a unit must not read whole tables. The few listed point at rows that are never erased."""
    rarely_followed = {
        "viewer_id",
        "entered_by_id",
        "made_by_id",
        "noted_by_id",
        "responsible_id",
        "withdrawn_by_id",
        "created_by_id",
        "decided_by_id",
    }
    found = inspect(migrated)
    for table in TABLES:
        leading = {found.get_pk_constraint(table)["constrained_columns"][0]}
        leading |= {unique["column_names"][0] for unique in found.get_unique_constraints(table)}
        leading |= {str(index["column_names"][0]) for index in found.get_indexes(table)}
        for key in found.get_foreign_keys(table):
            assert key["constrained_columns"][0] in leading | rarely_followed, f"{table}: {key['name']}"


def test_down_to_nothing_and_up_again(empty_database: str) -> None:
    migrate(empty_database)
    command.downgrade(config_of(empty_database), "base")
    engine = make_engine(empty_database)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    migrate(empty_database)
    engine = make_engine(empty_database)
    assert set(inspect(engine).get_table_names()) > TABLES
    engine.dispose()


def test_a_database_in_use_is_brought_forward(empty_database: str) -> None:
    """Tables that other rows point at can be changed, and nothing is lost."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = empty_database
    command.upgrade(config, "0001")
    engine = make_engine(empty_database)
    one, two, three, four = (f"{number:032x}" for number in range(1, 5))
    with engine.begin() as connection:
        for table, values in (
            ("organisation (id, name)", f"'{one}', 'Solängs kommun'"),
            ("unit (id, organisation_id, name, profile_id)", f"'{two}', '{one}', 'Björken', 'p'"),
            (
                "person (id, organisation_id, name, email, password_hash)",
                f"'{three}', '{one}', 'Sara Ek', 'sara@test.example', '-'",
            ),
            ("membership (id, person_id, unit_id, role)", f"'{four}', '{three}', '{two}', 'manager'"),
        ):
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({values})")
    engine.dispose()
    migrate(empty_database)
    engine = make_engine(empty_database)
    with Session(engine) as session:
        assert session.scalars(select(models.Person.name)).all() == ["Sara Ek"]
        assert session.scalars(select(models.Membership.role)).all() == ["manager"]
    engine.dispose()
