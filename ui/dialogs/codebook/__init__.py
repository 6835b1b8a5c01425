"""The codebook as forms: a tree of its entries, and what each of them says."""
