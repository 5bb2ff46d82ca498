"""assignments of texts, words and notes, to one person too; groups that end."""

import sqlalchemy as sa
from alembic import op

revision = "assignments"
down_revision = "signing_keys"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("study_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.alter_column(
            "module_id", new_column_name="target_id", existing_type=sa.String(length=100), nullable=True
        )
        batch_op.add_column(sa.Column("person_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("kind", sa.String(length=32), nullable=False, server_default="module"))
        batch_op.add_column(sa.Column("types", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("start_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("minutes", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(op.f("fk_assignment_person_id"), "person", ["person_id"], ["id"])
        batch_op.create_index("ix_assignment_person_id", ["person_id"], unique=False)
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        for column, kind in (("kind", sa.String(length=32)), ("types", sa.JSON()), ("position", sa.Integer())):
            batch_op.alter_column(column, existing_type=kind, existing_nullable=False, server_default=None)


def downgrade() -> None:
    op.execute("DELETE FROM assignment WHERE kind <> 'module'")
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_index("ix_assignment_person_id")
        batch_op.drop_constraint(op.f("fk_assignment_person_id"), type_="foreignkey")
        for column in ("withdrawn_at", "minutes", "position", "start_on", "types", "kind", "person_id"):
            batch_op.drop_column(column)
        batch_op.alter_column(
            "target_id", new_column_name="module_id", existing_type=sa.String(length=100), nullable=False
        )
    with op.batch_alter_table("study_group", schema=None) as batch_op:
        batch_op.drop_column("ended_at")
