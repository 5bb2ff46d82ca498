"""Handledare and learners: relations, periods, what was seen, reflections, evaluations, signals, notes."""

import sqlalchemy as sa
from alembic import op

revision = "supervision"
down_revision = "ability_and_placement"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conclusion",
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.String(length=100), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("concluded_by_id", sa.Uuid(), nullable=False),
        sa.Column("concluded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["concluded_by_id"], ["person.id"], name=op.f("fk_conclusion_concluded_by_id")),
        sa.ForeignKeyConstraint(["learner_id"], ["person.id"], name=op.f("fk_conclusion_learner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conclusion")),
    )
    with op.batch_alter_table("conclusion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conclusion_concluded_by_id"), ["concluded_by_id"], unique=False)
        batch_op.create_index("ix_conclusion_learner_id_task_id", ["learner_id", "task_id"], unique=False)

    op.create_table(
        "learning_period",
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("introduction", "placement", name="periodkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("entered_by_id", sa.Uuid(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["entered_by_id"], ["person.id"], name=op.f("fk_learning_period_entered_by_id")),
        sa.ForeignKeyConstraint(["learner_id"], ["person.id"], name=op.f("fk_learning_period_learner_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_learning_period_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learning_period")),
    )
    with op.batch_alter_table("learning_period", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_learning_period_learner_id"), ["learner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_learning_period_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "left_out_task",
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.String(length=100), nullable=False),
        sa.Column("left_out_by_id", sa.Uuid(), nullable=False),
        sa.Column("left_out_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["left_out_by_id"], ["person.id"], name=op.f("fk_left_out_task_left_out_by_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_left_out_task_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_left_out_task")),
        sa.UniqueConstraint("unit_id", "task_id", name=op.f("uq_left_out_task_unit_id_task_id")),
    )
    with op.batch_alter_table("left_out_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_left_out_task_left_out_by_id"), ["left_out_by_id"], unique=False)

    op.create_table(
        "mentor_note",
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_mentor_note_author_id")),
        sa.ForeignKeyConstraint(["learner_id"], ["person.id"], name=op.f("fk_mentor_note_learner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentor_note")),
    )
    with op.batch_alter_table("mentor_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_mentor_note_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_mentor_note_learner_id"), ["learner_id"], unique=False)

    op.create_table(
        "observation",
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("task_id", sa.String(length=100), nullable=False),
        sa.Column(
            "result",
            sa.Enum("shown", "with_support", "not_yet", name="result", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("seen_by_id", sa.Uuid(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "entered_on",
            sa.Enum("learners_page", "handledares_page", name="enteredon", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["learner_id"], ["person.id"], name=op.f("fk_observation_learner_id")),
        sa.ForeignKeyConstraint(["seen_by_id"], ["person.id"], name=op.f("fk_observation_seen_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation")),
    )
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.create_index("ix_observation_learner_id_task_id", ["learner_id", "task_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_observation_seen_by_id"), ["seen_by_id"], unique=False)

    op.create_table(
        "own_task",
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column(
            "when",
            sa.Enum(
                "forsta_dagen",
                "forsta_veckan",
                "forsta_manaden",
                "forsta_halvaret",
                name="when",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("shows", sa.String(length=300), nullable=False),
        sa.Column("added_by_id", sa.Uuid(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["person.id"], name=op.f("fk_own_task_added_by_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_own_task_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_task")),
    )
    with op.batch_alter_table("own_task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_own_task_added_by_id"), ["added_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_own_task_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "reflection",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.String(length=100), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reflection_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reflection")),
    )
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reflection_person_id"), ["person_id"], unique=False)

    op.create_table(
        "signal_reply",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "no_practice",
                "falling",
                "stuck",
                "asked",
                "transition",
                name="signalkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "answer",
            sa.Enum("done", "not_relevant", "later", name="signalanswer", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("answered_by_id", sa.Uuid(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["answered_by_id"], ["person.id"], name=op.f("fk_signal_reply_answered_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_signal_reply_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signal_reply")),
    )
    with op.batch_alter_table("signal_reply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signal_reply_answered_by_id"), ["answered_by_id"], unique=False)
        batch_op.create_index("ix_signal_reply_person_id_kind", ["person_id", "kind"], unique=False)

    op.create_table(
        "suggested_talk",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("suggested_by_id", sa.Uuid(), nullable=False),
        sa.Column("suggested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_by_id", sa.Uuid(), nullable=True),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["held_by_id"], ["person.id"], name=op.f("fk_suggested_talk_held_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_suggested_talk_person_id")),
        sa.ForeignKeyConstraint(["suggested_by_id"], ["person.id"], name=op.f("fk_suggested_talk_suggested_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggested_talk")),
    )
    with op.batch_alter_table("suggested_talk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suggested_talk_held_by_id"), ["held_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suggested_talk_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suggested_talk_suggested_by_id"), ["suggested_by_id"], unique=False)

    op.create_table(
        "supervision",
        sa.Column("learner_id", sa.Uuid(), nullable=False),
        sa.Column("handledare_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("handledare", "stand_in", "coordinator", name="supervisionkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("entered_by_id", sa.Uuid(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["entered_by_id"], ["person.id"], name=op.f("fk_supervision_entered_by_id")),
        sa.ForeignKeyConstraint(["handledare_id"], ["person.id"], name=op.f("fk_supervision_handledare_id")),
        sa.ForeignKeyConstraint(["learner_id"], ["person.id"], name=op.f("fk_supervision_learner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision")),
    )
    with op.batch_alter_table("supervision", schema=None) as batch_op:
        batch_op.create_index("ix_supervision_handledare_id_starts_on", ["handledare_id", "starts_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_supervision_learner_id"), ["learner_id"], unique=False)

    op.create_table(
        "talk_request",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_talk_request_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_request")),
    )
    with op.batch_alter_table("talk_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_talk_request_person_id"), ["person_id"], unique=False)

    op.create_table(
        "period_evaluation",
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("ratings", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["period_id"], ["learning_period.id"], name=op.f("fk_period_evaluation_period_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_period_evaluation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_period_evaluation")),
        sa.UniqueConstraint("period_id", name=op.f("uq_period_evaluation_period_id")),
    )
    with op.batch_alter_table("period_evaluation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_period_evaluation_person_id"), ["person_id"], unique=False)

    op.create_table(
        "withdrawal",
        sa.Column("observation_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("withdrawn_by_id", sa.Uuid(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["observation_id"], ["observation.id"], name=op.f("fk_withdrawal_observation_id")),
        sa.ForeignKeyConstraint(["withdrawn_by_id"], ["person.id"], name=op.f("fk_withdrawal_withdrawn_by_id")),
        sa.PrimaryKeyConstraint("observation_id", name=op.f("pk_withdrawal")),
    )
    with op.batch_alter_table("withdrawal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_withdrawal_withdrawn_by_id"), ["withdrawn_by_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("withdrawal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_withdrawal_withdrawn_by_id"))

    op.drop_table("withdrawal")
    with op.batch_alter_table("period_evaluation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_period_evaluation_person_id"))

    op.drop_table("period_evaluation")
    with op.batch_alter_table("talk_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_talk_request_person_id"))

    op.drop_table("talk_request")
    with op.batch_alter_table("supervision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_supervision_learner_id"))
        batch_op.drop_index("ix_supervision_handledare_id_starts_on")

    op.drop_table("supervision")
    with op.batch_alter_table("suggested_talk", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_suggested_talk_suggested_by_id"))
        batch_op.drop_index(batch_op.f("ix_suggested_talk_person_id"))
        batch_op.drop_index(batch_op.f("ix_suggested_talk_held_by_id"))

    op.drop_table("suggested_talk")
    with op.batch_alter_table("signal_reply", schema=None) as batch_op:
        batch_op.drop_index("ix_signal_reply_person_id_kind")
        batch_op.drop_index(batch_op.f("ix_signal_reply_answered_by_id"))

    op.drop_table("signal_reply")
    with op.batch_alter_table("reflection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reflection_person_id"))

    op.drop_table("reflection")
    with op.batch_alter_table("own_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_own_task_unit_id"))
        batch_op.drop_index(batch_op.f("ix_own_task_added_by_id"))

    op.drop_table("own_task")
    with op.batch_alter_table("observation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_seen_by_id"))
        batch_op.drop_index("ix_observation_learner_id_task_id")

    op.drop_table("observation")
    with op.batch_alter_table("mentor_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_mentor_note_learner_id"))
        batch_op.drop_index(batch_op.f("ix_mentor_note_author_id"))

    op.drop_table("mentor_note")
    with op.batch_alter_table("left_out_task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_left_out_task_left_out_by_id"))

    op.drop_table("left_out_task")
    with op.batch_alter_table("learning_period", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_learning_period_unit_id"))
        batch_op.drop_index(batch_op.f("ix_learning_period_learner_id"))

    op.drop_table("learning_period")
    with op.batch_alter_table("conclusion", schema=None) as batch_op:
        batch_op.drop_index("ix_conclusion_learner_id_task_id")
        batch_op.drop_index(batch_op.f("ix_conclusion_concluded_by_id"))

    op.drop_table("conclusion")
