"""words, texts and writing tasks that teachers have made."""

import sqlalchemy as sa
from alembic import op

revision = "own_content"
down_revision = "brought_records"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_item",
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("first_author_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_own_item_author_id")),
        sa.ForeignKeyConstraint(["first_author_id"], ["person.id"], name=op.f("fk_own_item_first_author_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_item")),
    )
    with op.batch_alter_table("own_item", schema=None) as batch_op:
        batch_op.create_index("ix_own_item_author_id", ["author_id"], unique=False)
        batch_op.create_index("ix_own_item_first_author_id", ["first_author_id"], unique=False)


def downgrade() -> None:
    op.drop_table("own_item")
