"""What a goal's metric is, by the catalogue and by the words around it."""
