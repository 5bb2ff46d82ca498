"""shared tablets, PINs, sign-ins that can be ended, and answers that move to the right person."""

import sqlalchemy as sa
from alembic import op

revision = "shared_tablets"
down_revision = "kept_passages"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "device",
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("added_by_id", sa.Uuid(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=True),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("coupled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["person.id"], name=op.f("fk_device_added_by_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_device_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_device_code_hash")),
    )
    with op.batch_alter_table("device", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_device_added_by_id"), ["added_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_device_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "pin",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("pin_hash", sa.String(length=200), nullable=True),
        sa.Column("code_hash", sa.String(length=64), nullable=True),
        sa.Column("code_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pin_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_pin")),
    )
    op.create_table(
        "pin_attempts",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_pin_attempts_device_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_pin_attempts_person_id")),
        sa.PrimaryKeyConstraint("person_id", "device_id", name=op.f("pk_pin_attempts")),
    )
    with op.batch_alter_table("pin_attempts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pin_attempts_device_id"), ["device_id"], unique=False)

    op.create_table(
        "sign_in",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=True),
        sa.Column(
            "method",
            sa.Enum("password", "pin", "code", name="signinmethod", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=op.f("fk_sign_in_device_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sign_in_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in")),
    )
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index("ix_sign_in_device_id_started_at", ["device_id", "started_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_sign_in_person_id"), ["person_id"], unique=False)

    op.create_table(
        "answer_move",
        sa.Column("sign_in_id", sa.Uuid(), nullable=False),
        sa.Column("to_person_id", sa.Uuid(), nullable=True),
        sa.Column("moved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["sign_in_id"], ["sign_in.id"], name=op.f("fk_answer_move_sign_in_id")),
        sa.ForeignKeyConstraint(["to_person_id"], ["person.id"], name=op.f("fk_answer_move_to_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_move")),
    )
    with op.batch_alter_table("answer_move", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_answer_move_sign_in_id"), ["sign_in_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_answer_move_to_person_id"), ["to_person_id"], unique=False)

    op.create_table(
        "moved_answer",
        sa.Column("move_id", sa.Uuid(), nullable=False),
        sa.Column("answer_id", sa.Uuid(), nullable=False),
        sa.Column("from_person_id", sa.Uuid(), nullable=False),
        sa.Column("from_session_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["answer_id"], ["answer.id"], name=op.f("fk_moved_answer_answer_id")),
        sa.ForeignKeyConstraint(["from_person_id"], ["person.id"], name=op.f("fk_moved_answer_from_person_id")),
        sa.ForeignKeyConstraint(
            ["from_session_id"], ["practice_session.id"], name=op.f("fk_moved_answer_from_session_id")
        ),
        sa.ForeignKeyConstraint(["move_id"], ["answer_move.id"], name=op.f("fk_moved_answer_move_id")),
        sa.PrimaryKeyConstraint("move_id", "answer_id", name=op.f("pk_moved_answer")),
    )
    with op.batch_alter_table("moved_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_moved_answer_answer_id"), ["answer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_moved_answer_from_person_id"), ["from_person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_moved_answer_from_session_id"), ["from_session_id"], unique=False)

    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("idle_minutes", sa.Integer(), server_default="3", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.drop_column("idle_minutes")

    with op.batch_alter_table("moved_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_moved_answer_from_session_id"))
        batch_op.drop_index(batch_op.f("ix_moved_answer_from_person_id"))
        batch_op.drop_index(batch_op.f("ix_moved_answer_answer_id"))

    op.drop_table("moved_answer")
    with op.batch_alter_table("answer_move", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answer_move_to_person_id"))
        batch_op.drop_index(batch_op.f("ix_answer_move_sign_in_id"))

    op.drop_table("answer_move")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_person_id"))
        batch_op.drop_index("ix_sign_in_device_id_started_at")

    op.drop_table("sign_in")
    with op.batch_alter_table("pin_attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_pin_attempts_device_id"))

    op.drop_table("pin_attempts")
    op.drop_table("pin")
    with op.batch_alter_table("device", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_device_unit_id"))
        batch_op.drop_index(batch_op.f("ix_device_added_by_id"))

    op.drop_table("device")
