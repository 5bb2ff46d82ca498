"""Plans and their follow-up, paid time, the quality agreement; papers and withdrawal of evidence; areas of units."""

import sqlalchemy as sa
from alembic import op

revision = "plans_and_quality"
down_revision = "supervision"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "language_plan",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("minutes_per_week", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("follow_up_on", sa.Date(), nullable=False),
        sa.Column("made_by_id", sa.Uuid(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("minutes_per_week >= 0", name=op.f("ck_language_plan_minutes_not_negative")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_language_plan_made_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_language_plan_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_language_plan_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_language_plan")),
    )
    with op.batch_alter_table("language_plan", schema=None) as batch_op:
        batch_op.create_index("ix_language_plan_person_id_made_at", ["person_id", "made_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_language_plan_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "quality_note",
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("point_id", sa.String(length=100), nullable=False),
        sa.Column(
            "status",
            sa.Enum("in_place", "begun", "not_begun", name="pointstatus", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("responsible_id", sa.Uuid(), nullable=True),
        sa.Column("follow_up_on", sa.Date(), nullable=True),
        sa.Column("noted_by_id", sa.Uuid(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["noted_by_id"], ["person.id"], name=op.f("fk_quality_note_noted_by_id")),
        sa.ForeignKeyConstraint(["responsible_id"], ["person.id"], name=op.f("fk_quality_note_responsible_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_quality_note_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quality_note")),
    )
    with op.batch_alter_table("quality_note", schema=None) as batch_op:
        batch_op.create_index("ix_quality_note_unit_id_noted_at", ["unit_id", "noted_at"], unique=False)

    op.create_table(
        "evidence_file",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("media_type", sa.String(length=50), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_file_evidence_id")),
        sa.PrimaryKeyConstraint("evidence_id", name=op.f("pk_evidence_file")),
    )
    op.create_table(
        "paid_time",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("own_practice", "course", "staff_talk", name="paidkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("entered_by_id", sa.Uuid(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_paid_time_minutes_positive")),
        sa.ForeignKeyConstraint(["entered_by_id"], ["person.id"], name=op.f("fk_paid_time_entered_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_paid_time_person_id")),
        sa.ForeignKeyConstraint(["session_id"], ["practice_session.id"], name=op.f("fk_paid_time_session_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_paid_time_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paid_time")),
        sa.UniqueConstraint("session_id", name=op.f("uq_paid_time_session_id")),
    )
    with op.batch_alter_table("paid_time", schema=None) as batch_op:
        batch_op.create_index("ix_paid_time_person_id_day", ["person_id", "day"], unique=False)
        batch_op.create_index(batch_op.f("ix_paid_time_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "plan_follow_up",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("noted_by_id", sa.Uuid(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["noted_by_id"], ["person.id"], name=op.f("fk_plan_follow_up_noted_by_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["language_plan.id"], name=op.f("fk_plan_follow_up_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_follow_up")),
        sa.UniqueConstraint("plan_id", name=op.f("uq_plan_follow_up_plan_id")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_by_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_because", sa.String(length=200), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_evidence_withdrawn_by_id"), "person", ["withdrawn_by_id"], ["id"])

    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("area", sa.String(length=100), server_default="", nullable=False))
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.alter_column("area", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_column("area")

    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_evidence_withdrawn_by_id"), type_="foreignkey")
        batch_op.drop_column("withdrawn_because")
        batch_op.drop_column("withdrawn_by_id")
        batch_op.drop_column("withdrawn_at")

    op.drop_table("plan_follow_up")
    with op.batch_alter_table("paid_time", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paid_time_unit_id"))
        batch_op.drop_index("ix_paid_time_person_id_day")

    op.drop_table("paid_time")
    op.drop_table("evidence_file")
    with op.batch_alter_table("quality_note", schema=None) as batch_op:
        batch_op.drop_index("ix_quality_note_unit_id_noted_at")

    op.drop_table("quality_note")
    with op.batch_alter_table("language_plan", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_language_plan_unit_id"))
        batch_op.drop_index("ix_language_plan_person_id_made_at")

    op.drop_table("language_plan")
