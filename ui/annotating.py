"""From files of other annotation tools to suggested spans: what the window and the command line share. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.annotations import readers
from annotator.annotations.document import Document
from annotator.annotations.labelling import Labels
from annotator.annotations.matching import Catalogue, by_hash, matched
from annotator.annotations.taking import Taken, take
from annotator.decisions import span_key
from annotator.errors import UserError
from annotator.model import Article, ArticleId, Message
from db.ops.annotations import Added
from db.project import Project
from db.queries import articles
from ui.importing import Tick

_PAGE = 100
_NAMED = 5
# Formats that hold the texts whole, and that importers of articles read too.
_BRING_ARTICLES = (".txt", ".jsonl", ".zip")
_LONGEST = 60
_UNMATCHED = Message("{count} documents match no article of this project ({which}): import the articles first.")
_UNPLACED = Message("{count} annotations were not found in the text of their article ({which}).")
_WITHOUT_VALUE = Message("{count} annotations mark words that tell no value of their kind ({which}).")
_UNKNOWN = Message("{count} annotations bear labels that stand for no kind ({which}).")


@dataclass
class Brought:
    """What one file brings and what comes of it: its documents, whose reader is named beside each, and their articles.

    Only documents with annotations count. `refused` tells why the file could not be read at all.
    """

    path: Path
    documents: list[tuple[str, Document]] = field(default_factory=list)
    refused: UserError | None = None
    articles: dict[int, Article] = field(default_factory=dict)
    taken: Taken = field(default_factory=Taken)

    @property
    def unmatched(self) -> list[str]:
        """What the documents are called that are no article of the project."""
        return [one.name for number, (_, one) in enumerate(self.documents) if number not in self.articles]

    def of(self, added: Added) -> tuple[int, int, int]:
        """How many of its spans were added, known already, and decided by a person before."""
        keys = {span_key(one.span) for one in self.taken.spans}
        return len(keys & added.added), len(keys & added.known), len(keys & added.decided)


def parted(paths: Sequence[Path], tick: Tick) -> tuple[list[Path], list[Path]]:
    """What holds articles and what holds annotations; a text beside its annotations belongs to these."""
    from annotator import importers  # here, and below: no window needs them to be painted
    from annotator.annotations import opening

    of_articles: list[Path] = []
    of_annotations: list[Path] = []
    for done, path in enumerate(paths):
        tick(done, len(paths))
        held = opening.expand([path]) if opening.is_folder(path) else [path] * opening.holds_annotations(path)
        of_annotations += held
        if not held:
            of_articles.append(path)
        elif opening.is_folder(path):
            of_articles += importers.expand([path])
    beside = {opening.companion(path) for path in of_annotations} | set(of_annotations)
    return [path for path in of_articles if path not in beside], of_annotations


def strange(brought: Sequence[Brought]) -> list[Path]:
    """What to import as articles first: files, or the texts beside them, none of whose texts the project has."""
    from annotator.annotations import opening

    unknown = [opening.companion(one.path) for one in brought if one.documents and not one.articles]
    return [path for path in unknown if path.suffix.lower() in _BRING_ARTICLES and path.is_file()]


def read_files(paths: Iterable[Path], tick: Tick) -> list[Brought]:
    """Read files, folders and archives; a file that cannot be read is refused whole and alone."""
    from annotator.annotations import opening

    files = opening.expand(paths)
    found = []
    for done, path in enumerate(files):
        tick(done, len(files))
        found.append(_read(path))
    tick(len(files), len(files))
    return found


def _read(path: Path) -> Brought:
    from annotator.annotations import opening

    one = Brought(path)
    try:
        for file in opening.opened(path):
            reader, documents = readers.read(file)
            one.documents += [(reader.name, document) for document in documents if document.annotations]
    except UserError as error:
        return Brought(path, refused=error)
    return one


def look_up(project: Project, brought: Sequence[Brought]) -> Iterator[tuple[int, int]]:
    """Find the documents' articles, some at a time; texts are compared only where no hash tells."""
    hashes = [document.sha256.lower() for one in brought for _, document in one.documents if document.sha256]
    known = articles.of_hashes(project, hashes)
    found = {number: by_hash(_documents(one), known) for number, one in enumerate(brought)}
    if any(len(found[number]) < len(one.documents) for number, one in enumerate(brought)):
        catalogue = Catalogue()
        yield from _fill(project, catalogue)
        for number, one in enumerate(brought):
            yield from _compare(one, catalogue, found[number])
    for number, one in enumerate(brought):
        yield from _fetch(project, one, found[number])


def _compare(one: Brought, catalogue: Catalogue, found: dict[int, ArticleId]) -> Iterator[tuple[int, int]]:
    left = [number for number in range(len(one.documents)) if number not in found]
    documents = [one.documents[number][1] for number in left]
    for done, (number, article_id) in enumerate(zip(left, matched(documents, catalogue), strict=True), 1):
        if article_id is not None:
            found[number] = article_id
        if done % _PAGE == 0:
            yield done, len(left)


def _documents(one: Brought) -> list[Document]:
    return [document for _, document in one.documents]


def _fill(project: Project, catalogue: Catalogue) -> Iterator[tuple[int, int]]:
    ids = [ArticleId(number) for number in articles.ids(project)]
    for at in range(0, len(ids), _PAGE):
        catalogue.add(articles.articles(project, ids[at : at + _PAGE]).values())
        yield min(at + _PAGE, len(ids)), len(ids)


def _fetch(project: Project, one: Brought, found: dict[int, ArticleId]) -> Iterator[tuple[int, int]]:
    numbers = list(found)
    for at in range(0, len(numbers), _PAGE):
        some = numbers[at : at + _PAGE]
        texts = articles.articles(project, [found[number] for number in some])
        one.articles |= {number: texts[found[number]] for number in some if found[number] in texts}
        yield min(at + _PAGE, len(numbers)), len(numbers)


def take_up(brought: Sequence[Brought], labels: Labels, tick: Tick) -> None:
    """Work out the spans that the documents bring; what cannot be taken up is noted."""
    total = sum(len(document.annotations) for one in brought for _, document in one.documents)
    done = 0

    def step() -> None:
        nonlocal done
        tick(done, total)
        done += 1

    for one in brought:
        for number, article in one.articles.items():
            by, document = one.documents[number]
            take(document, article, labels, one.taken, by=by, tick=step)
    tick(total, total)


def files_named(brought: Sequence[Brought]) -> str:
    """The files as their step names them: the first few."""
    names = [one.path.name for one in brought if one.taken.spans]
    return ", ".join(names[:3]) + (f" (+{len(names) - 3})" if len(names) > 3 else "")


def complaints(one: Brought) -> list[Message | UserError]:
    """What of a file was left, and why: a line each."""
    if one.refused is not None:
        return [one.refused]
    left = (
        (_UNMATCHED, Counter(one.unmatched)),
        (_UNPLACED, one.taken.unplaced),
        (_WITHOUT_VALUE, one.taken.without_value),
        (_UNKNOWN, one.taken.unknown),
    )
    return [replace(words, values=_counted(found)) for words, found in left if found]


def _counted(found: Counter[str]) -> tuple[tuple[str, str], ...]:
    """How many, and the first few by name."""
    named = [" ".join(words.split()) for words in list(found)[:_NAMED]]
    short = [words if len(words) <= _LONGEST else words[:_LONGEST] + "…" for words in named]
    more = ["…"] if len(found) > _NAMED else []
    return ("count", str(found.total())), ("which", ", ".join([*short, *more]))
