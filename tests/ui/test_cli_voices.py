"""`contradictions` counts copied passages once, also where a word was changed on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db.ops import voices
from db.project import open_project
from db.queries import articles
from ui import cli

OTHER = "Mạng lưới thành phố học tập toàn cầu được thành lập năm 2012, theo tài liệu mà chúng tôi tìm thấy ở thư viện."
AGENCY = "Theo UNESCO, mạng lưới thành phố học tập toàn cầu được thành lập năm 2013, sau một hội nghị ở Bắc Kinh."
EDITED = AGENCY.replace("sau một hội nghị", "sau khi hội nghị")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "bài"
    folder.mkdir()
    for name, text in (("một", OTHER), ("hai", AGENCY), ("ba", EDITED)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    made = tmp_path / "dự án.doichieu"
    assert cli.run(["import", str(made), str(folder)]) == 0
    return made


def said_by(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """The voices of each year of foundation."""
    capsys.readouterr()
    assert cli.run(["contradictions", str(path), "--include-suggested", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    conflict = next(one for one in found if one["type"] == "conflict" and one["field"] == "founded")
    return {side["value"]["iso"]: side["voices"] for side in conflict["values"]}


def test_a_lightly_edited_copy_is_no_second_voice(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said_by(path, capsys) == {"2012": 1, "2013": 1}


def test_what_an_editor_said_holds(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_project(path) as project:
        ids = {articles.article(project, number).name: number for number in articles.ids(project)}
        voices.split(project, ids["hai.txt"], [ids["ba.txt"]], reason="hai phóng viên")
    assert said_by(path, capsys) == {"2012": 1, "2013": 2}
