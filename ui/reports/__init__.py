"""Reports that are read on screen and kept as PDF."""
