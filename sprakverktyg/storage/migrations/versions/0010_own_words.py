"""own lists of words, and wishes for words."""

import sqlalchemy as sa
from alembic import op

revision = "own_words"
down_revision = "memory_and_practice_days"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_word",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("word_id", sa.String(length=100), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_own_word_person_id")),
        sa.PrimaryKeyConstraint("person_id", "word_id", name=op.f("pk_own_word")),
    )
    op.create_table(
        "word_wish",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(length=100), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_word_wish_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_word_wish_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_wish")),
    )
    with op.batch_alter_table("word_wish", schema=None) as batch_op:
        batch_op.create_index("ix_word_wish_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_word_wish_unit_id_asked_at", ["unit_id", "asked_at"], unique=False)


def downgrade() -> None:
    op.drop_table("word_wish")
    op.drop_table("own_word")
