"""The commands of the terminal, one file each with one `run`; none imports Qt but `window`."""
