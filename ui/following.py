"""Which article comes after the open one: the list's order, read once until articles come, go or are described anew."""

from __future__ import annotations

from array import array

from annotator.model import ArticleId, Changes
from db.project import Project
from db.queries import articles, claims


class Following:
    """The order in which Enter turns the pages of a project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._order: array[int] | None = None

    def follow(self, changes: Changes) -> None:
        """Take over what a step changed."""
        if changes.touches("article", "source"):
            self._order = None

    def after(self, article_id: ArticleId) -> ArticleId:
        """The next article that has claims to decide, from the top again after the last; 0 if there is no other."""
        if self._order is None:
            self._order = articles.ids(self._project)
        ids = self._order
        at = ids.index(article_id) if article_id in ids else len(ids)
        return claims.next_undecided(self._project, ids[at + 1 :] + ids[:at])
