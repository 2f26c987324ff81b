"""The directory: units, people, posts, calendars."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "gateway_0001"
down_revision = None
branch_labels = ("gateway",)
depends_on = None

# The letters of `gateway.directory.folding` as they stood when this was written; a test holds both together.
_FROM = (
    r"ABCDEFGHIJKLMNOPQRSTUVWXYZ\u0131\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c7\u00c8\u00c9\u00ca"
    r"\u00cb\u00cc\u00cd\u00ce\u00cf\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d9\u00da\u00db\u00dc\u00dd"
    r"\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1"
    r"\u00f2\u00f3\u00f4\u00f5\u00f6\u00f9\u00fa\u00fb\u00fc\u00fd\u00ff\u0100\u0101\u0102\u0103\u0104"
    r"\u0105\u0106\u0107\u0108\u0109\u010a\u010b\u010c\u010d\u010e\u010f\u0112\u0113\u0114\u0115\u0116"
    r"\u0117\u0118\u0119\u011a\u011b\u011c\u011d\u011e\u011f\u0120\u0121\u0122\u0123\u0124\u0125\u0128"
    r"\u0129\u012a\u012b\u012c\u012d\u012e\u012f\u0130\u0132\u0133\u0134\u0135\u0136\u0137\u0139\u013a"
    r"\u013b\u013c\u013d\u013e\u013f\u0140\u0143\u0144\u0145\u0146\u0147\u0148\u014c\u014d\u014e\u014f"
    r"\u0150\u0151\u0154\u0155\u0156\u0157\u0158\u0159\u015a\u015b\u015c\u015d\u015e\u015f\u0160\u0161"
    r"\u0162\u0163\u0164\u0165\u0168\u0169\u016a\u016b\u016c\u016d\u016e\u016f\u0170\u0171\u0172\u0173"
    r"\u0174\u0175\u0176\u0177\u0178\u0179\u017a\u017b\u017c\u017d\u017e\u017f\u0009\u000a\u000d\u000b"
    r"\u000c\u00a0"
)
_TO = (
    r"abcdefghijklmnopqrstuvwxyziaaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccdd"
    r"eeeeeeeeeegggggggghhiiiiiiiiiiijjkkllllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzz"
    r"s      "
)
_MARKS = "".join(rf"\u{point:04x}" for point in range(0x0300, 0x0370))
_FOLD = f"""
CREATE FUNCTION directory_fold(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ' ' || btrim(regexp_replace(translate(name COLLATE "C", E'{_FROM}{_MARKS}', E'{_TO}'), ' +', ' ', 'g'), ' ')
$$
"""
_REFUSE = """
CREATE FUNCTION viewings_are_written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a viewing of a national id is never changed or deleted'; END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON national_id_viewings
FOR EACH ROW EXECUTE FUNCTION viewings_are_written_once();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON national_id_viewings
FOR EACH STATEMENT EXECUTE FUNCTION viewings_are_written_once();
"""


def upgrade() -> None:
    """Bring the tables forward."""
    # Trusted since PostgreSQL 13: the owner of a database may have it.
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.execute(_FOLD)
    op.create_table(
        "calendars",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.String(), nullable=False),
        sa.Column("first_half", postgresql.JSONB(), nullable=False),
        sa.Column("second_half", postgresql.JSONB(), nullable=False),
        sa.Column("holidays", postgresql.JSONB(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendars")),
        sa.UniqueConstraint("school_year", name=op.f("uq_calendars_school_year")),
    )
    op.create_table(
        "units",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("path", sa.String(collation="C"), nullable=False),
        sa.Column("parent", sa.String(collation="C"), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.Text(collation="tr-x-icu"), nullable=False),
        sa.Column("searched", sa.Text(), sa.Computed("directory_fold(name)", persisted=True), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("successor", sa.String(collation="C"), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["parent"], ["units.path"], name=op.f("fk_units_parent")),
        sa.ForeignKeyConstraint(["successor"], ["units.path"], name=op.f("fk_units_successor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("code", name=op.f("uq_units_code")),
        sa.UniqueConstraint("path", name=op.f("uq_units_path")),
    )
    op.create_index(op.f("ix_units_kind"), "units", ["kind"], unique=False)
    op.create_index(op.f("ix_units_parent"), "units", ["parent"], unique=False)
    op.create_index(
        "ix_units_searched",
        "units",
        ["searched"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"searched": "gin_trgm_ops"},
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.String(), nullable=False),
        sa.Column("name", sa.Text(collation="tr-x-icu"), nullable=False),
        sa.Column("searched", sa.Text(), sa.Computed("directory_fold(name)", persisted=True), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("subject_field", sa.String(), nullable=True),
        sa.Column("unit", sa.String(collation="C"), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit"], ["units.path"], name=op.f("fk_people_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("username", name=op.f("uq_people_username")),
    )
    op.create_index("ix_people_name_id", "people", ["name", "id"], unique=False)
    op.create_index(
        "ix_people_searched",
        "people",
        ["searched"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"searched": "gin_trgm_ops"},
    )
    op.create_index("ix_people_unit_name_id", "people", ["unit", "name", "id"], unique=False)
    op.create_table(
        "national_id_viewings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("viewer", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("deputy_for", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("audit_order", sa.String(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_national_id_viewings_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_national_id_viewings")),
    )
    op.create_index(op.f("ix_national_id_viewings_at"), "national_id_viewings", ["at"], unique=False)
    op.create_index(op.f("ix_national_id_viewings_person"), "national_id_viewings", ["person"], unique=False)
    op.create_index(op.f("ix_national_id_viewings_viewer"), "national_id_viewings", ["viewer"], unique=False)
    op.create_table(
        "national_ids",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_with", sa.String(), nullable=False),
        sa.Column("finder", sa.LargeBinary(), nullable=False),
        sa.Column("finder_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_national_ids_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_national_ids")),
        sa.UniqueConstraint("finder", name=op.f("uq_national_ids_finder")),
    )
    op.create_index(op.f("ix_national_ids_finder_key"), "national_ids", ["finder_key"], unique=False)
    op.create_index(op.f("ix_national_ids_sealed_with"), "national_ids", ["sealed_with"], unique=False)
    op.create_table(
        "posts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(collation="C"), nullable=False),
        sa.Column("branch", sa.String(), nullable=True),
        sa.Column("deputy_for", sa.Uuid(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("ends_on >= starts_on - 1", name=op.f("ck_posts_ends_after_it_starts")),
        sa.ForeignKeyConstraint(["deputy_for"], ["people.id"], name=op.f("fk_posts_deputy_for")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_posts_person")),
        sa.ForeignKeyConstraint(["unit"], ["units.path"], name=op.f("fk_posts_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
    )
    op.create_index(op.f("ix_posts_deputy_for"), "posts", ["deputy_for"], unique=False)
    op.create_index(op.f("ix_posts_person"), "posts", ["person"], unique=False)
    op.create_index("ix_posts_unit_role", "posts", ["unit", "role"], unique=False)
    op.create_index(
        "uq_posts_given_once",
        "posts",
        ["person", "role", "unit", "branch", "deputy_for", "starts_on"],
        unique=True,
        postgresql_nulls_not_distinct=True,
    )
    # ### end Alembic commands ###
    op.execute(_REFUSE)


def downgrade() -> None:
    """Take it back."""
    op.drop_index("uq_posts_given_once", table_name="posts", postgresql_nulls_not_distinct=True)
    op.drop_index("ix_posts_unit_role", table_name="posts")
    op.drop_index(op.f("ix_posts_person"), table_name="posts")
    op.drop_index(op.f("ix_posts_deputy_for"), table_name="posts")
    op.drop_table("posts")
    op.drop_index(op.f("ix_national_ids_sealed_with"), table_name="national_ids")
    op.drop_index(op.f("ix_national_ids_finder_key"), table_name="national_ids")
    op.drop_table("national_ids")
    op.drop_index(op.f("ix_national_id_viewings_viewer"), table_name="national_id_viewings")
    op.drop_index(op.f("ix_national_id_viewings_person"), table_name="national_id_viewings")
    op.drop_index(op.f("ix_national_id_viewings_at"), table_name="national_id_viewings")
    op.drop_table("national_id_viewings")
    op.drop_index("ix_people_unit_name_id", table_name="people")
    op.drop_index(
        "ix_people_searched", table_name="people", postgresql_using="gin", postgresql_ops={"searched": "gin_trgm_ops"}
    )
    op.drop_index("ix_people_name_id", table_name="people")
    op.drop_table("people")
    op.drop_index(
        "ix_units_searched", table_name="units", postgresql_using="gin", postgresql_ops={"searched": "gin_trgm_ops"}
    )
    op.drop_index(op.f("ix_units_parent"), table_name="units")
    op.drop_index(op.f("ix_units_kind"), table_name="units")
    op.drop_table("units")
    op.drop_table("calendars")
    # ### end Alembic commands ###
    op.execute("DROP FUNCTION viewings_are_written_once()")
    op.execute("DROP FUNCTION directory_fold(text)")
