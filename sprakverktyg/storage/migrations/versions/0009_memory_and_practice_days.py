"""cards know more about the word, practice is summed per day, and a session may have items of several modules.

Both are derived from the answers: they are emptied here, and the program rebuilds them when it starts.
"""

import sqlalchemy as sa
from alembic import op

revision = "memory_and_practice_days"
down_revision = "plans_and_quality"
branch_labels = None
depends_on = None

OUTCOME = sa.Enum("right", "slip", "wrong_form", "wrong", "done", name="outcome", native_enum=False, length=32)
SKILL = sa.Enum("lasa", "lyssna", "samtala", "skriva", "ord", name="skill", native_enum=False, length=32)


def upgrade() -> None:
    op.create_table(
        "practice_day",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("skill", SKILL, nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_practice_day_person_id")),
        sa.PrimaryKeyConstraint("person_id", "day", "skill", name=op.f("pk_practice_day")),
    )
    op.execute("DELETE FROM card")
    with op.batch_alter_table("card", schema=None) as batch_op:
        batch_op.add_column(sa.Column("met_at", sa.DateTime(timezone=True), nullable=False))
        batch_op.add_column(sa.Column("last_outcome", OUTCOME, nullable=False))
        batch_op.add_column(sa.Column("right_in_row", sa.Integer(), nullable=False))
        batch_op.add_column(sa.Column("wrong_in_row", sa.Integer(), nullable=False))
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index("ix_answer_person_id_module_id")
        batch_op.create_index(
            "ix_answer_person_id_module_id_answered_at", ["person_id", "module_id", "answered_at"], unique=False
        )
    with op.batch_alter_table("practice_session", schema=None) as batch_op:
        batch_op.alter_column("module_id", existing_type=sa.String(length=100), nullable=True)
        batch_op.add_column(sa.Column("minutes", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.execute("UPDATE practice_session SET module_id = '' WHERE module_id IS NULL")
    with op.batch_alter_table("practice_session", schema=None) as batch_op:
        batch_op.drop_column("minutes")
        batch_op.alter_column("module_id", existing_type=sa.String(length=100), nullable=False)
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index("ix_answer_person_id_module_id_answered_at")
        batch_op.create_index("ix_answer_person_id_module_id", ["person_id", "module_id"], unique=False)
    with op.batch_alter_table("card", schema=None) as batch_op:
        for column in ("wrong_in_row", "right_in_row", "last_outcome", "met_at"):
            batch_op.drop_column(column)
    op.drop_table("practice_day")
