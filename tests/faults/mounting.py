"""File systems of a test's own, where it may mount one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def mount(*words: str) -> bool:
    """Whether the system did what `mount` is told."""
    if shutil.which("mount") is None:
        return False
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


@contextmanager
def unmounted(folder: Path) -> Iterator[Path]:
    """Whatever is mounted at this folder is gone afterwards."""
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A file system of that size, made at this folder; the test is skipped where it may not be."""
    folder.mkdir()
    if not mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)):
        pytest.skip("a file system can be mounted by root alone")
    with unmounted(folder):
        yield folder
