"""what people bring along from other workplaces."""

import sqlalchemy as sa
from alembic import op

revision = "brought_records"
down_revision = "assignments"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "brought_record",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("issuer", sa.String(length=200), nullable=False),
        sa.Column("key_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("brought_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("handledare_sees", sa.Boolean(), nullable=False),
        sa.Column("manager_sees", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_brought_record_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brought_record")),
        sa.UniqueConstraint("person_id", "digest", name=op.f("uq_brought_record_person_id_digest")),
    )
    op.create_table(
        "known_issuer",
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("added_by_id", sa.Uuid(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=op.f("fk_known_issuer_organisation_id")),
        sa.ForeignKeyConstraint(["added_by_id"], ["person.id"], name=op.f("fk_known_issuer_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_issuer")),
        sa.UniqueConstraint("organisation_id", "key_id", name=op.f("uq_known_issuer_organisation_id_key_id")),
    )
    with op.batch_alter_table("known_issuer", schema=None) as batch_op:
        batch_op.create_index("ix_known_issuer_added_by_id", ["added_by_id"], unique=False)


def downgrade() -> None:
    op.drop_table("known_issuer")
    op.drop_table("brought_record")
