"""roles from a day to a day, a last day of employment, and passwords for one use."""

import sqlalchemy as sa
from alembic import op

revision = "membership_periods"
down_revision = "plain_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "membership_period",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_period_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_membership_period_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership_period")),
    )
    with op.batch_alter_table("membership_period", schema=None) as batch_op:
        batch_op.create_index("ix_membership_period_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_membership_period_unit_id", ["unit_id"], unique=False)
    # The role's own id will do: every role becomes one period, whose first day nobody has noted.
    op.execute(
        "INSERT INTO membership_period (id, person_id, unit_id, role)"
        " SELECT id, person_id, unit_id, role FROM membership"
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_day", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("password_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_column("password_until")
        batch_op.drop_column("last_day")
    op.drop_table("membership_period")
