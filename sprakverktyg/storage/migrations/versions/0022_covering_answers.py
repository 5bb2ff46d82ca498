"""An index of answers that holds all that is counted per module."""

from alembic import op

revision = "covering_answers"
down_revision = "sign_ins_by_date"
branch_labels = None
depends_on = None

BEFORE = ["person_id", "module_id", "answered_at"]
OLD, NEW = (f"ix_answer_{'_'.join(columns)}" for columns in (BEFORE, [*BEFORE, "outcome"]))


def upgrade() -> None:
    op.create_index(NEW, "answer", [*BEFORE, "outcome"])
    op.drop_index(OLD, "answer")


def downgrade() -> None:
    op.create_index(OLD, "answer", BEFORE)
    op.drop_index(NEW, "answer")
