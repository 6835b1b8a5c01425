"""Windows of their own, each in one file; none blocks the main window's event loop."""
