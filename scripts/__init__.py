"""Programs for those who build the tables, pictures and translations; nothing at run time imports them."""
