"""Voices: which passages of a project's articles are copies of one another (docs/adr/0020)."""
