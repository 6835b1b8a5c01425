"""Writes on passages of an article: what is its own text and what is boilerplate."""

from __future__ import annotations

from annotator import boilerplate
from annotator.errors import UserError
from annotator.model import ArticleId, StepId, Switch
from db import rows, schema
from db.project import Project
from db.queries import articles

_WORDS = 6


def switch(project: Project, article_id: ArticleId, *, start: int, end: int, is_text: bool) -> StepId:
    """Count a passage as the article's text, or set it aside as boilerplate; spans and claims stay as they are."""
    article = articles.article(project, article_id)
    text = article.text.text
    if not 0 <= start < end <= len(text):
        raise UserError("Article #{id} has no passage there: select the words that are meant.", id=article_id)
    what = _first_words(text[start:end])
    switches = boilerplate.switched(article.switches, Switch(start, end, is_text))
    counted = project.step("Count passage as text ({what})", what=what)
    aside = project.step("Set passage aside ({what})", what=what)
    with counted if is_text else aside as step:
        written = schema.Article.update(switches=rows.dump_switches(switches))
        written.where(schema.Article.id == article_id).execute(project.db)
    return step


def _first_words(passage: str) -> str:
    words = passage[:200].split()
    return " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")
