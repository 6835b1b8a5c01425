"""Spans there and back: what is exported for another tool comes back into a fresh project as it was, suggested."""

from __future__ import annotations

import contextlib
import json
import unicodedata
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from annotator.annotations.labelling import USUAL
from annotator.model import City, PartialDate, Quantity, RawArticle, State, Value
from annotator.suggest import suggest
from db.ops import annotations as brought_in
from db.ops import articles, codebooks
from db.ops import spans as spans_op
from db.ops.annotations import Added
from db.project import Project, open_project
from db.queries import articles as stored_articles
from db.queries import spans as stored_spans
from exports.formats import EXPORTERS
from ui import cli, sample
from ui.annotating import Brought, complaints, look_up, read_files, take_up
from ui.commands.endings import DONE, IN_PART, MENDABLE
from ui.importing import ready
from ui.reporting import gather

FORMATS = ("doccano", "label-studio", "brat", "web-annotation", "prodigy", "uima")
WORDS = "Hà Nội|Vinh|ngày 14/2/2024|hơn 390 triệu dân|356 thành viên|quý I/2024|hôm qua|Mạng_lưới , | và |. "
DIRT = ["😀", "🇻🇳", "\u200b", "\r\n", "\n", "\xa0", "\ufeff", "\xad", "\t", "👩\u200d👧"]
PIECES = st.one_of(
    st.sampled_from(WORDS.split("|")),
    st.sampled_from(DIRT),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=6),
)
VALUES: dict[str, Value] = {
    "city": City("Vinh", "VN", "Nghệ An"),
    "date": PartialDate("2024-Q1"),
    "count": Quantity(Decimal("1.5"), "người", approx="hơn"),
}


def nothing(done: int, total: int) -> None:
    """A tick that nobody watches."""


@st.composite
def texts(draw: st.DrawFn) -> str:
    words = "".join(draw(st.lists(PIECES, min_size=1, max_size=12)))
    return unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), words) + " Hết."


@contextlib.contextmanager
def project_of(path: Path, words: list[str]) -> Iterator[Project]:
    raws = [RawArticle(f"bài {n}.txt", one.encode(), one) for n, one in enumerate(words)]
    with open_project(path, user="An") as project:
        codebooks.adopt(project, sample.codebook_source())
        articles.store(project, ready(raws))
        yield project


def _marked(project: Project, choose: Callable[[int], int]) -> None:
    """Spans that the program finds and some at places of no meaning, each second one confirmed."""
    for number in stored_articles.ids(project):
        article = stored_articles.article(project, number)  # type: ignore[arg-type]
        text = article.text
        found = [(one.start, one.end, one.kind, one.value) for one in suggest(article)]
        for _ in range(3):
            start = choose(len(text.text))
            end = min(len(text.text), start + 1 + choose(8))
            kind = list(VALUES)[choose(3)]
            found.append((start, end, kind, VALUES[kind]))
        for start, end, kind, value in found:
            words = text.text[start:end]
            # A place within an edit widens to it on its way out; blanks at the ends are no part of a mark.
            if words.strip() == words and words and text.from_original(*text.to_original(start, end)) == (start, end):
                spans_op.add(project, article.id, start=start, end=end, kind=kind, value=value)


def _kept(project: Project) -> set[tuple[str, int, int, str, Value]]:
    ids = list(stored_articles.ids(project))
    names = {number: one.name for number, one in stored_articles.articles(project, ids).items()}  # type: ignore[arg-type]
    found = stored_spans.of_articles(project, ids)  # type: ignore[arg-type]
    return {(names[one.article_id], one.start, one.end, one.kind, one.value) for one in found}


def _export(project: Project, folder: Path, name: str) -> Path:
    exporter = next(one for one in EXPORTERS if one.name == name)
    path = folder / f"ra{exporter.suffix}"
    exporter.write(gather(project, status="all", needs_spans=True), path, nothing)
    return path


def _import(project: Project, path: Path) -> tuple[list[Brought], Added]:
    brought = read_files([path], nothing)
    list(look_up(project, brought))
    take_up(brought, USUAL, nothing)
    wanted = [span for one in brought for span in one.taken.spans]
    return brought, brought_in.add(project, wanted, files=path.name)


@given(st.lists(texts(), min_size=1, max_size=3, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_goes_out_comes_back_suggested(words: list[str], chance: object) -> None:
    with TemporaryDirectory() as kept:
        folder = Path(kept)
        with project_of(folder / "a.doichieu", words) as project:
            _marked(project, lambda most: chance.randrange(max(1, most)))  # type: ignore[attr-defined]
            wanted = _kept(project)
            assume(wanted)
            paths = {name: _export(project, folder, name) for name in FORMATS}
        for name, path in paths.items():
            with project_of(folder / f"{name}.doichieu", words) as project:
                brought, added = _import(project, path)
                assert [complaints(one) for one in brought] == [[]]
                assert _kept(project) == wanted, name
                assert len(added.added) == len(wanted)
                every = stored_spans.of_articles(project, list(stored_articles.ids(project)))  # type: ignore[arg-type]
                assert all(one.state is State.SUGGESTED and one.by == name for one in every)
                assert not _import(project, path)[1].added


def test_what_iob2_can_hold_comes_back_by_its_words(tmp_path: Path) -> None:
    words = ["Ngày 14/2/2024, thành phố Vinh có hơn 390 triệu dân.\r\nHà Nội 😀 gặp Vinh.", "Bài khác ở Huế năm 2012."]
    with project_of(tmp_path / "a.doichieu", words) as project:
        _marked(project, lambda most: 0)
        path = _export(project, tmp_path, "iob2")
        wanted = {one[:4] for one in _kept(project)}
    with project_of(tmp_path / "b.doichieu", words) as project:
        brought, _ = _import(project, path)
        assert [complaints(one) for one in brought] == [[]]
        assert {one[:4] for one in _kept(project)} <= wanted
        assert len(_kept(project)) >= 5


TEXT = "Ngày 14/2/2024, Hà Nội và Vinh gặp nhau ở Việt Nam."


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A project with one article and nothing marked."""
    path = tmp_path / "thử.doichieu"
    with project_of(path, [TEXT]):
        return path


def _line(words: str = TEXT, **labels: str) -> str:
    places = [[words.index(marked), words.index(marked) + len(marked), kind] for marked, kind in labels.items()]
    return json.dumps({"text": words, "label": places}, ensure_ascii=False)


def _run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, object]], str]:
    code = cli.run([str(one) for one in arguments])
    told = capsys.readouterr()
    return code, [json.loads(line) for line in told.out.splitlines()], told.err


def test_the_command_suggests_and_names_what_it_left(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.jsonl"
    lines = [_line(Vinh="GPE", nhau="date", Nam="ORG", **{"Hà Nội": "city"}), _line("Chưa có bài này.", bài="city")]
    file.write_text("\n".join(lines), "utf-8")
    code, forms, told = _run(capsys, "import-spans", shop, file)
    assert code == IN_PART
    assert [(f["outcome"], f["by"], f["documents"], f["articles"], f["added"]) for f in forms] == [
        ("added", ["doccano"], 2, 1, 2)
    ]
    assert (forms[0]["without_value"], forms[0]["unknown_labels"]) == (1, {"ORG": 1})
    assert "1 documents match no article of this project (a.jsonl#2): import the articles first." in told
    assert "labels that stand for no kind (ORG)" in told
    code, forms, _ = _run(capsys, "import-spans", shop, file, "--label", "ORG=city")
    assert (code, forms[0]["added"], forms[0]["known"]) == (IN_PART, 1, 2)


def test_the_command_refuses_what_it_cannot_read(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, gone = tmp_path / "a.jsonl", tmp_path / "b.json", tmp_path / "c.json"
    good.write_text(_line(Vinh="city"), "utf-8")
    bad.write_text('{"a": 1}', "utf-8")
    code, forms, told = _run(capsys, "import-spans", shop, good, bad, gone)
    assert (code, [f["outcome"] for f in forms]) == (IN_PART, ["added", "refused", "refused"])
    assert "b.json holds no annotations of a known format" in told
    assert "c.json cannot be read" in told
    assert _run(capsys, "import-spans", shop, bad)[0] == MENDABLE
    assert _run(capsys, "import-spans", shop, good)[0] == DONE


def test_the_command_finds_annotations_in_folders_and_beside_texts(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    at = TEXT.index("Vinh")
    (folder / "x.txt").write_text(TEXT, "utf-8")
    (folder / "x.ann").write_text(f"T1\tcity {at} {at + 4}\tVinh\n", "utf-8")
    (folder / "tin.json").write_text('{"a": 1}', "utf-8")
    (folder / "khác.txt").write_text("Một bài khác.", "utf-8")
    code, forms, _ = _run(capsys, "import-spans", shop, folder)
    assert (code, len(forms), forms[0]["added"]) == (DONE, 1, 1)
    code, forms, _ = _run(capsys, "import-spans", shop, folder / "x.txt", folder / "x.ann")
    assert (code, len(forms), forms[0]["known"]) == (DONE, 1, 1)
