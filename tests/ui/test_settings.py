"""What is remembered comes back with its type, and nonsense in the file harms nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.settings import SETTINGS, THEME, USER, ZOOM, Setting, Settings, data_folder


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_has_its_default_until_something_is_kept(settings: Settings, setting: Setting) -> None:
    assert settings.get(setting) == setting.default


def test_a_number_comes_back_as_a_number_from_the_file(home: Path) -> None:
    settings = Settings(home)
    settings.keep(ZOOM, 3)
    settings.keep(THEME, "dark")
    settings.sync()
    again = Settings(home)
    assert again.get(ZOOM) == 3
    assert again.get(THEME) == "dark"


def test_nonsense_in_the_file_is_passed_over(home: Path) -> None:
    (home / "settings.ini").write_text("[look]\nreader_zoom=large\n", encoding="utf-8")
    assert Settings(home).get(ZOOM) == ZOOM.default


def test_steps_are_signed_with_the_name_that_was_given(settings: Settings) -> None:
    assert settings.user()
    settings.keep(USER, "An")
    assert settings.user() == "An"


def test_the_data_folder_can_be_moved(home: Path) -> None:
    assert data_folder() == home
