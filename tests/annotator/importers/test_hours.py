"""The hour of publication, from whatever told it."""

from __future__ import annotations

import json
from datetime import time
from pathlib import Path

from annotator.importers import article, read

PAGE = """<html><head><meta property="article:published_time" content="{moment}"><title>Tít</title></head>
<body><article><h1>Tít bài về học tập</h1>{body}</article></body></html>"""
BODY = "".join(
    f"<p>Đoạn {n} nói về học tập suốt đời ở nhiều thành phố trong năm nay và những năm sau.</p>" for n in range(9)
)


def test_records_tell_it_beside_the_day(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    records = ({"text": "Một bài.", "published_on": on} for on in ("2024-02-15T14:00:00+07:00", "2024-02-15", None))
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert [article(raw).published_at for raw in read(path)] == [time(14), None, None]
    assert [article(raw).published_on for raw in read(path)] == ["2024-02-15", "2024-02-15", None]


def test_pages_tell_it_in_their_head(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(moment="2024-02-15T07:30:00Z", body=BODY), encoding="utf-8")
    assert [article(raw).published_at for raw in read(path)] == [time(14, 30)]


def test_texts_tell_it_in_their_header(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Tít bài\n14:00 | 15/02/2024 GMT+7\nMột bài về học tập.", encoding="utf-8")
    assert [article(raw).published_at for raw in read(path)] == [time(14)]
