"""Exercises from approved documents, and words that stopped readers counted by marks."""

import sqlalchemy as sa
from alembic import op

revision = "text_exercises"
down_revision = "own_content"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document_item",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=12), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "text-ord",
                "text-lucka",
                "text-fraga",
                "text-sag",
                name="itemkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("module_id", sa.String(length=100), nullable=False),
        sa.Column(
            "level", sa.Enum("A1", "A2", "B1", "B2", "C1", name="level", native_enum=False, length=32), nullable=False
        ),
        sa.Column(
            "audience", sa.Enum("unit", "teacher", name="audience", native_enum=False, length=32), nullable=False
        ),
        sa.Column("given_by_id", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_item_document_id")),
        sa.ForeignKeyConstraint(["given_by_id"], ["person.id"], name=op.f("fk_document_item_given_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["document_version.id"], name=op.f("fk_document_item_version_id")),
        sa.PrimaryKeyConstraint("document_id", "key", name=op.f("pk_document_item")),
    )
    op.create_index(op.f("ix_document_item_given_by_id"), "document_item", ["given_by_id"], unique=False)
    op.create_index(op.f("ix_document_item_version_id"), "document_item", ["version_id"], unique=False)
    # How often a word was asked about does not tell by how many: counting begins anew.
    op.execute("DELETE FROM stopped_word")
    with op.batch_alter_table("stopped_word") as batch_op:
        batch_op.drop_column("times")
        batch_op.add_column(sa.Column("marks", sa.Integer(), nullable=False))
        batch_op.add_column(sa.Column("told_from", sa.Date(), nullable=True))


def downgrade() -> None:
    op.execute("DELETE FROM stopped_word")
    with op.batch_alter_table("stopped_word") as batch_op:
        batch_op.drop_column("told_from")
        batch_op.drop_column("marks")
        batch_op.add_column(sa.Column("times", sa.Integer(), nullable=False))
    op.drop_table("document_item")
