"""when a teacher last changed an assignment, for the learner to see."""

import sqlalchemy as sa
from alembic import op

revision = "changed_assignments"
down_revision = "document_reading"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.drop_column("changed_at")
