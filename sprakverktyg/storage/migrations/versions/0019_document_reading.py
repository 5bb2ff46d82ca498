"""Which documents are not read to their end, for the worker who reads them."""

import sqlalchemy as sa
from alembic import op

revision = "document_reading"
down_revision = "text_exercises"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document_reading",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("stepped_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_document_reading_document_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_reading")),
    )
    # Documents from before there were sentences keep their report, and only their sentences are made anew.
    op.execute(
        "INSERT INTO document_reading (document_id, stepped_at) SELECT id, created_at FROM document WHERE id NOT IN"
        " (SELECT document_id FROM sentence) OR id IN (SELECT document_id FROM sentence WHERE found IS NULL)"
    )


def downgrade() -> None:
    op.drop_table("document_reading")
