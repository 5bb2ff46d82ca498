"""The sentences of documents with a log of decisions, approvals, and the shelf."""

import sqlalchemy as sa
from alembic import op

revision = "plain_documents"
down_revision = "own_words"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document_decision",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Uuid(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "accept",
                "refuse",
                "edit",
                "answer",
                "term",
                "setting",
                "undo",
                name="action",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.Column("said", sa.JSON(), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name=op.f("fk_document_decision_decided_by_id")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_decision_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_decision")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_document_decision_document_id_number")),
    )
    op.create_table(
        "sentence",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("block", sa.Integer(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("found", sa.JSON(), nullable=True),
        sa.Column("verdict", sa.JSON(), nullable=False),
        sa.Column("undecided", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_sentence_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sentence")),
        sa.UniqueConstraint("document_id", "place", name=op.f("uq_sentence_document_id_place")),
    )
    op.create_table(
        "sentence_comment",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.Column("written_by_id", sa.Uuid(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_sentence_comment_document_id")),
        sa.ForeignKeyConstraint(["written_by_id"], ["person.id"], name=op.f("fk_sentence_comment_written_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sentence_comment")),
    )
    with op.batch_alter_table("sentence_comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sentence_comment_document_id"), ["document_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_sentence_comment_written_by_id"), ["written_by_id"], unique=False)

    op.create_table(
        "stopped_word",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.String(length=100), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_stopped_word_document_id")),
        sa.PrimaryKeyConstraint("document_id", "word", name=op.f("pk_stopped_word")),
    )
    op.create_table(
        "approval",
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("asked_of_id", sa.Uuid(), nullable=False),
        sa.Column("asked_by_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("comment", sa.String(length=1000), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by_id"], ["person.id"], name=op.f("fk_approval_asked_by_id")),
        sa.ForeignKeyConstraint(["asked_of_id"], ["person.id"], name=op.f("fk_approval_asked_of_id")),
        sa.ForeignKeyConstraint(["version_id"], ["document_version.id"], name=op.f("fk_approval_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
        sa.UniqueConstraint("version_id", "asked_of_id", name=op.f("uq_approval_version_id_asked_of_id")),
    )
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approval_asked_by_id"), ["asked_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_approval_asked_of_id"), ["asked_of_id"], unique=False)

    op.create_table(
        "shelf_entry",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("forms", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("put_by_id", sa.Uuid(), nullable=False),
        sa.Column("put_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_shelf_entry_document_id")),
        sa.ForeignKeyConstraint(["put_by_id"], ["person.id"], name=op.f("fk_shelf_entry_put_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["document_version.id"], name=op.f("fk_shelf_entry_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shelf_entry")),
        sa.UniqueConstraint("document_id", name=op.f("uq_shelf_entry_document_id")),
    )
    with op.batch_alter_table("shelf_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shelf_entry_put_by_id"), ["put_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_shelf_entry_version_id"), ["version_id"], unique=False)

    op.drop_table("suggestion")
    with op.batch_alter_table("document_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wordings", sa.JSON(), nullable=True))
        batch_op.alter_column("report", existing_type=sa.JSON(), nullable=True)


def downgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(length=100), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name=op.f("fk_suggestion_decided_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["document_version.id"], name=op.f("fk_suggestion_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestion")),
        sa.UniqueConstraint("version_id", "start", "end", "rule", name=op.f("uq_suggestion_version_id_start_end_rule")),
    )
    with op.batch_alter_table("shelf_entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_shelf_entry_version_id"))
        batch_op.drop_index(batch_op.f("ix_shelf_entry_put_by_id"))

    op.drop_table("shelf_entry")
    with op.batch_alter_table("approval", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_approval_asked_of_id"))
        batch_op.drop_index(batch_op.f("ix_approval_asked_by_id"))

    op.drop_table("approval")
    op.drop_table("stopped_word")
    with op.batch_alter_table("sentence_comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sentence_comment_written_by_id"))
        batch_op.drop_index(batch_op.f("ix_sentence_comment_document_id"))

    op.drop_table("sentence_comment")
    op.drop_table("sentence")
    op.drop_table("document_decision")
    op.execute("DELETE FROM document_version WHERE report IS NULL")
    with op.batch_alter_table("document_version", schema=None) as batch_op:
        batch_op.alter_column("report", existing_type=sa.JSON(), nullable=False)
        batch_op.drop_column("wordings")
