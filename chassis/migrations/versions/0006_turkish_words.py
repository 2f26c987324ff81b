"""How words are read so that a Turkish text is found by any form of a word, with or without its marks."""

from __future__ import annotations

from alembic import op

revision = "chassis_0006"
down_revision = "chassis_0005"
branch_labels = None
depends_on = None

# Small letters by the Turkish rule, one blank between words, and of `Ankara'da` the name alone.
_SMALL = r"""
CREATE FUNCTION turkish_small(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
  regexp_replace(
    regexp_replace(lower(normalize(said, NFC) COLLATE "tr-x-icu"), '[\u0300-\u036f]', '', 'g'),
    '([[:alnum:]])[''’][[:alnum:]]+', '\1', 'g'
  ), '[^[:alnum:]]+', ' ', 'g'
)
"""
# `kâğıt` and `kağıt`, `ışık` and `isik` are the same to whoever types in haste.
_PLAIN = r"""
CREATE FUNCTION turkish_plain(small text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN replace(regexp_replace(normalize(small, NFD), '[\u0300-\u036f]', '', 'g'), 'ı', 'i')
"""
# The stemmer hears vowel harmony, so it reads the words with their marks; without them it does what it can.
_STEMS = """
CREATE FUNCTION turkish_stems(small text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT ARRAY(
    SELECT turkish_plain(stem)
    FROM unnest(
      tsvector_to_array(to_tsvector('pg_catalog.turkish'::regconfig, small || ' ' || turkish_plain(small)))
    ) AS stem
    UNION
    SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.simple'::regconfig, turkish_plain(small))))
  );
END
"""
_WORDS = """
CREATE FUNCTION turkish_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_to_tsvector(turkish_stems(turkish_small(said)))
"""
# Every word that is not a mere particle has to occur. A last p, ç, t or k softens before a vowel: `renk`, `rengi`.
_SOUGHT = """
CREATE FUNCTION turkish_sought(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(string_agg('(' || (
    SELECT string_agg(quote_literal(stem) || CASE WHEN length(stem) > 3 THEN ':*' ELSE '' END, '|')
    FROM unnest(
      turkish_stems(word) || CASE WHEN word ~ '[pçtk]$' THEN
        ARRAY[turkish_plain(left(word, -1) || translate(right(word, 1), 'pçtk', 'bcdg'))]
      ELSE ARRAY[]::text[] END
    ) AS stem
  ) || ')', '&'), '')::tsquery
  FROM regexp_split_to_table(turkish_small(asked), ' +') AS word
  WHERE length(to_tsvector('pg_catalog.turkish'::regconfig, word)) > 0;
END
"""
_NAMES = ("turkish_sought", "turkish_words", "turkish_stems", "turkish_plain", "turkish_small")


def upgrade() -> None:
    """Bring the functions in."""
    for function in (_SMALL, _PLAIN, _STEMS, _WORDS, _SOUGHT):
        # Past SQLAlchemy's own reading of the text, to which a colon begins a name.
        op.get_bind().exec_driver_sql(function)


def downgrade() -> None:
    """Take them out."""
    for name in _NAMES:
        op.execute(f"DROP FUNCTION {name}(text)")
