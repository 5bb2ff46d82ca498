"""Who let passages stand that the guard against personal data had found."""

import sqlalchemy as sa
from alembic import op

revision = "kept_passages"
down_revision = "answers_without_word"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_passage",
        sa.Column("place", sa.String(length=50), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name=op.f("fk_kept_passage_decided_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_passage")),
    )
    with op.batch_alter_table("kept_passage", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_kept_passage_decided_by_id"), ["decided_by_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("kept_passage", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_kept_passage_decided_by_id"))

    op.drop_table("kept_passage")
