"""Writing with a coach, its marking by a teacher, and messages."""

import sqlalchemy as sa
from alembic import op

revision = "writing"
down_revision = "shared_tablets"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message",
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind", sa.Enum("note_marked", "greeting", name="messagekind", native_enum=False, length=32), nullable=False
        ),
        sa.Column("about_id", sa.Uuid(), nullable=True),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["person.id"], name=op.f("fk_message_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["person.id"], name=op.f("fk_message_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_message_about_id"), ["about_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_message_from_id"), ["from_id"], unique=False)
        batch_op.create_index("ix_message_to_id_read_at", ["to_id", "read_at"], unique=False)

    op.create_table(
        "writing",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.String(length=100), nullable=True),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_writing_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_writing")),
    )
    with op.batch_alter_table("writing", schema=None) as batch_op:
        batch_op.create_index("ix_writing_person_id_begun_at", ["person_id", "begun_at"], unique=False)

    op.create_table(
        "check_off",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("check", sa.String(length=100), nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["decided_by_id"], ["person.id"], name=op.f("fk_check_off_decided_by_id")),
        sa.ForeignKeyConstraint(["group_id"], ["study_group.id"], name=op.f("fk_check_off_group_id")),
        sa.PrimaryKeyConstraint("group_id", "check", name=op.f("pk_check_off")),
    )
    op.create_table(
        "writing_version",
        sa.Column("writing_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("feedback", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["writing_id"], ["writing.id"], name=op.f("fk_writing_version_writing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_writing_version")),
        sa.UniqueConstraint("writing_id", "number", name=op.f("uq_writing_version_writing_id_number")),
    )
    with op.batch_alter_table("writing_version", schema=None) as batch_op:
        batch_op.create_index("ix_writing_version_handed_in_at", ["handed_in_at"], unique=False)

    op.create_table(
        "marking",
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("taken_back", sa.JSON(), nullable=False),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["teacher_id"], ["person.id"], name=op.f("fk_marking_teacher_id")),
        sa.ForeignKeyConstraint(["version_id"], ["writing_version.id"], name=op.f("fk_marking_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_marking")),
    )
    with op.batch_alter_table("marking", schema=None) as batch_op:
        batch_op.create_index("ix_marking_teacher_id_marked_at", ["teacher_id", "marked_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_marking_version_id"), ["version_id"], unique=False)

    op.create_table(
        "remark_reply",
        sa.Column("version_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reply", sa.Enum("changed", "disagrees", name="reply", native_enum=False, length=32), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["writing_version.id"], name=op.f("fk_remark_reply_version_id")),
        sa.PrimaryKeyConstraint("version_id", "position", name=op.f("pk_remark_reply")),
    )
    op.create_table(
        "judgement",
        sa.Column("marking_id", sa.Uuid(), nullable=False),
        sa.Column(
            "criterion",
            sa.Enum("facts", "parts", "objective", "clear", "language", name="criterion", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.CheckConstraint("score BETWEEN 1 AND 4", name=op.f("ck_judgement_score_from_1_to_4")),
        sa.ForeignKeyConstraint(["marking_id"], ["marking.id"], name=op.f("fk_judgement_marking_id")),
        sa.PrimaryKeyConstraint("marking_id", "criterion", name=op.f("pk_judgement")),
    )
    op.create_table(
        "teacher_remark",
        sa.Column("marking_id", sa.Uuid(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint('start >= 0 AND start < "end"', name=op.f("ck_teacher_remark_place")),
        sa.ForeignKeyConstraint(["marking_id"], ["marking.id"], name=op.f("fk_teacher_remark_marking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher_remark")),
    )
    with op.batch_alter_table("teacher_remark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_teacher_remark_marking_id"), ["marking_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("teacher_remark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_teacher_remark_marking_id"))

    op.drop_table("teacher_remark")
    op.drop_table("judgement")
    op.drop_table("remark_reply")
    with op.batch_alter_table("marking", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_marking_version_id"))
        batch_op.drop_index("ix_marking_teacher_id_marked_at")

    op.drop_table("marking")
    with op.batch_alter_table("writing_version", schema=None) as batch_op:
        batch_op.drop_index("ix_writing_version_handed_in_at")

    op.drop_table("writing_version")
    op.drop_table("check_off")
    with op.batch_alter_table("writing", schema=None) as batch_op:
        batch_op.drop_index("ix_writing_person_id_begun_at")

    op.drop_table("writing")
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_index("ix_message_to_id_read_at")
        batch_op.drop_index(batch_op.f("ix_message_from_id"))
        batch_op.drop_index(batch_op.f("ix_message_about_id"))

    op.drop_table("message")
