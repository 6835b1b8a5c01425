"""What other annotation tools marked, on its way back: their files, the articles meant, the places, the values."""
