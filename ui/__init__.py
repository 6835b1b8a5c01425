"""The window: the only home of PySide6 (importing.py, reporting.py and cli.py import none)."""
