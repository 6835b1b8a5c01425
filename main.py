"""Đối Chiếu: read the command line; open the window or run the command."""

from __future__ import annotations

import sys

from ui import cli

if __name__ == "__main__":
    sys.exit(cli.run(sys.argv[1:]))
