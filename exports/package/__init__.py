"""The parts of a data package: its files, what stands in their columns, and the two descriptions of them."""
