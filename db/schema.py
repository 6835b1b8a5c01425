"""The tables of a project file. Imported inside `db/` only.

Journalled columns are INTEGER and TEXT: SQLite's JSON rounds floats and refuses BLOBs. Values, rows and
evidence are JSON text (`db/rows.py`).
"""

from __future__ import annotations

from typing import Any

import peewee as pw

from annotator.visible import visible
from db.dialect import IdField


class WordsField(pw.TextField):
    """Words as somebody wrote them: whoever reads them sees what is hidden in them, whatever project they come from."""

    def python_value(self, value: Any) -> str | None:
        """The words as they are read; in the file they stay as they are."""
        return None if value is None else visible(value)


class Numbered(pw.Model):
    """A row with a number of its own."""

    id = IdField()


class Journalled(Numbered):
    """A row whose every change the journal keeps."""


class Content(pw.Model):
    """The immutable bytes and text of an article, written once and shared by its undone and redone rows."""

    sha256 = pw.TextField(primary_key=True)
    data = pw.BlobField()
    # NULL where the text is simply `data` in UTF-8.
    original = pw.TextField(null=True)
    # NULL where normalising changed nothing.
    normal = pw.TextField(null=True)
    edits = pw.TextField(default="[]")


class Source(Journalled):
    name = WordsField(unique=True)
    domain = WordsField(default="")


class Article(Journalled):
    sha256 = pw.TextField(unique=True)
    name = WordsField()
    title = WordsField(default="")
    source = pw.ForeignKeyField(Source, null=True)
    url = WordsField(default="")
    published_on = pw.TextField(null=True)
    published_from = pw.TextField(null=True)
    metadata = pw.TextField(default="{}")
    # Title, source and name without case and diacritics, for the search box.
    folded = pw.TextField(default="")
    # What editors have said of passages; since version 2, so the database itself knows the default.
    switches = pw.TextField(default="[]", constraints=[pw.SQL("DEFAULT '[]'")])


# The list in its order, with what its search box looks at: 100,000 articles are filtered within two frames.
Article.add_index(Article.published_on.desc(), Article.id, Article.folded, name="article_in_order")


class Span(Journalled):
    article = pw.ForeignKeyField(Article)
    start = pw.IntegerField()
    end = pw.IntegerField()
    kind = pw.TextField()
    value = pw.TextField()
    state = pw.TextField()
    score = pw.IntegerField(default=0)
    by = pw.TextField(default="")
    reason = WordsField(default="")

    class Meta:
        indexes = ((("article", "start", "end", "kind"), True),)


class Claim(Journalled):
    article = pw.ForeignKeyField(Article)
    table = pw.TextField()
    row = pw.TextField()
    row_key = pw.TextField()
    field = pw.TextField()
    value = pw.TextField()
    as_of = pw.TextField(null=True)
    scope = pw.TextField(null=True)
    state = pw.TextField(index=True)
    score = pw.IntegerField(default=0)
    evidence = pw.TextField()
    reason = pw.TextField(default="")
    # Derived from text and evidence, kept so that comparing sources needs no texts.
    passage = pw.TextField(default="")

    class Meta:
        indexes = ((("table", "row_key", "field"), False),)


class Resolution(Journalled):
    table = pw.TextField()
    row = pw.TextField()
    row_key = pw.TextField()
    field = pw.TextField()
    type = pw.TextField()
    verdict = pw.TextField()
    value = pw.TextField(null=True)
    reason = WordsField(default="")
    settled = pw.TextField()
    by = WordsField()
    at = pw.TextField()
    # What tells the values apart that all hold; since version 3, empty for what was decided before.
    because = pw.TextField(default="", constraints=[pw.SQL("DEFAULT ''")])

    class Meta:
        indexes = ((("table", "row_key", "field", "type"), True),)


class VoiceRuling(Journalled):
    """What a person says of two articles as witnesses; the smaller id stands first. Since version 4."""

    one = pw.ForeignKeyField(Article, backref="+")
    other = pw.ForeignKeyField(Article, backref="+")
    is_one = pw.IntegerField()
    reason = WordsField()
    by = WordsField()
    at = pw.TextField()

    class Meta:
        table_name = "voice_ruling"
        indexes = ((("one", "other"), True),)


class ReviewSession(Journalled):
    """Since version 5, as all that follows up to `Reading`."""

    name = WordsField()
    reviewer = WordsField()
    scope = pw.TextField()
    state = pw.TextField()
    by = WordsField()
    at = pw.TextField()
    ended_at = pw.TextField(default="")

    class Meta:
        table_name = "review_session"


class Review(Journalled):
    """An item in the queue of a session, and what the reviewer said of it."""

    session = pw.ForeignKeyField(ReviewSession, null=True)
    position = pw.IntegerField(default=0)
    table = pw.TextField()
    row = pw.TextField()
    row_key = pw.TextField()
    field = pw.TextField()
    scope = pw.TextField(default="")
    value = pw.TextField(null=True)
    claims = pw.TextField()
    # Empty while the item waits.
    verdict = pw.TextField(default="", index=True)
    reason = pw.TextField(default="")
    text = WordsField(default="")
    by = WordsField(default="")
    at = pw.TextField(default="")
    spent = pw.IntegerField(default=0)

    class Meta:
        indexes = ((("table", "row_key", "field"), False),)


class Note(Journalled):
    """A line of the thread that stays with a fact."""

    review = pw.ForeignKeyField(Review, null=True)
    table = pw.TextField()
    row = pw.TextField()
    row_key = pw.TextField()
    field = pw.TextField()
    scope = pw.TextField(default="")
    text = WordsField()
    by = WordsField()
    at = pw.TextField()

    class Meta:
        indexes = ((("table", "row_key", "field"), False),)


class DoubleReading(Journalled):
    first = WordsField()
    second = WordsField()
    articles = pw.TextField()
    # Per article and reader the confirmed spans, for how far the two agree on what to mark.
    spans = pw.TextField()
    file = WordsField()
    by = WordsField()
    at = pw.TextField()

    class Meta:
        table_name = "double_reading"


class Reading(Journalled):
    """A claim as one of two readers left it."""

    double_reading = pw.ForeignKeyField(DoubleReading)
    reader = WordsField()
    # The project's own claim, where it is one; not a key: the reading stays when the claim is undone.
    claim = pw.IntegerField(default=0)
    article = pw.ForeignKeyField(Article)
    table = pw.TextField()
    row = pw.TextField()
    row_key = pw.TextField()
    field = pw.TextField()
    value = pw.TextField()
    as_of = pw.TextField(null=True)
    scope = pw.TextField(null=True)
    state = pw.TextField()
    evidence = pw.TextField()
    verdict = pw.TextField(default="")
    reason = WordsField(default="")
    by = WordsField(default="")
    at = pw.TextField(default="")


class Codebook(Journalled):
    name = pw.TextField()
    source = pw.TextField()


class Step(Numbered):
    label = pw.TextField()
    values = pw.TextField(default="{}")
    at = pw.TextField()
    by = WordsField()
    reason = WordsField(default="")
    kind = pw.TextField()
    undoes = pw.IntegerField(default=0)
    undone_by = pw.IntegerField(default=0)
    part_of = pw.IntegerField(default=0, index=True)


class Change(Numbered):
    step = pw.ForeignKeyField(Step)
    noun = pw.TextField()
    row_id = pw.IntegerField()
    op = pw.TextField()
    old = pw.TextField(null=True)

    class Meta:
        indexes = ((("noun", "row_id"), False),)


class OpenStep(pw.Model):
    """At most one row, and only inside a step's transaction: the triggers read it."""

    step_id = pw.IntegerField(primary_key=True)

    class Meta:
        table_name = "open_step"


JOURNALLED: tuple[type[Journalled], ...] = (
    Source,
    Article,
    Span,
    Claim,
    Resolution,
    VoiceRuling,
    ReviewSession,
    Review,
    Note,
    DoubleReading,
    Reading,
    Codebook,
)
"""Parents first."""

NOUNS: dict[str, type[Journalled]] = {model._meta.table_name: model for model in JOURNALLED}
"""The same by the name under which the journal knows them."""

WRITE_ONCE: tuple[type[pw.Model], ...] = (Content,)
MODELS: tuple[type[pw.Model], ...] = (*WRITE_ONCE, *JOURNALLED, Step, Change, OpenStep)
