"""Time to import 1,000 and 10,000 articles of 3 KB by the command line, suggestions left out.

    python -m bench.import_articles

Beside it stands the least that could be done: read each file, hash it, insert its text with sqlite3.
"""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from bench import texts
from bench.figures import medians, show

ROOT = Path(__file__).parent.parent
# Measured elsewhere on this project's first machine (2 cores), for articles of the same size.
ELSEWHERE = "Measured elsewhere: Label Studio 1.23 1.7 s / 12.9 s, QualCoder 4.5 s / 367 s for 1,000 / 10,000."


def bare(articles: Path) -> float:
    """Seconds for the alternative."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "bare.db")) as db:
        db.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT, sha256 TEXT UNIQUE, text TEXT)")
        with db:
            for path in sorted(articles.iterdir()):
                data = path.read_bytes()
                row = (path.name, hashlib.sha256(data).hexdigest(), data.decode())
                db.execute("INSERT INTO article (name, sha256, text) VALUES (?, ?, ?)", row)
    return time.monotonic() - began


def ours(articles: Path) -> float:
    """Seconds for the whole command, the start of Python included."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "main.py", "import", str(Path(folder) / "bench.doichieu"), str(articles)]
        began = time.monotonic()
        subprocess.run([*command, "--no-suggest"], cwd=ROOT, capture_output=True, check=True)
        return time.monotonic() - began


def main() -> None:
    """Print the figures."""
    for count, rounds in ((1_000, 3), (10_000, 3)):
        with tempfile.TemporaryDirectory() as folder:
            articles = Path(folder) / "articles"
            size = texts.write(articles, count) / count
            measures = {
                "reading, hashing, sqlite3 alone": partial(bare, articles),
                "main.py import": partial(ours, articles),
            }
            show(f"Import of {count:,} articles of {size:,.0f} bytes", medians(measures, rounds=rounds), unit="s")
    print(ELSEWHERE)


if __name__ == "__main__":
    main()
