"""Documents made of a report; the list of formats is in `exports/formats.py`."""
