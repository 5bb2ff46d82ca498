"""answers about texts, dialogues and notes have no word."""

import sqlalchemy as sa
from alembic import op

revision = "answers_without_word"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.alter_column("word_id", existing_type=sa.String(length=100), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM answer WHERE word_id IS NULL OR outcome = 'done'")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.alter_column("word_id", existing_type=sa.String(length=100), nullable=False)
