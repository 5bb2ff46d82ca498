"""Where somebody can begin, what is learnt of difficulty, and on whose time one practised."""

import sqlalchemy as sa
from alembic import op

revision = "ability_and_placement"
down_revision = "writing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "placement",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum("begun", "finished", "skipped", name="placementstatus", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_placement_person_id")),
        sa.ForeignKeyConstraint(["session_id"], ["practice_session.id"], name=op.f("fk_placement_session_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_placement")),
    )
    op.create_index(op.f("ix_placement_session_id"), "placement", ["session_id"])
    op.create_table(
        "learnt_difficulty",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("mean", sa.Double(), nullable=False),
        sa.Column("variance", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_learnt_difficulty")),
    )
    op.create_table(
        "practice_time",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("paid", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_practice_time_person_id")),
        sa.PrimaryKeyConstraint("person_id", "day", name=op.f("pk_practice_time")),
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_placement_session_id"), "placement")
    for table in ("practice_time", "learnt_difficulty", "placement"):
        op.drop_table(table)
