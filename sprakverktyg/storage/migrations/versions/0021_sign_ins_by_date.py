"""Sign-ins by date, to erase the old ones."""

from alembic import op

revision = "sign_ins_by_date"
down_revision = "changed_assignments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_sign_in_started_at", "sign_in", ["started_at"])


def downgrade() -> None:
    op.drop_index("ix_sign_in_started_at", "sign_in")
