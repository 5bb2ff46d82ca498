"""The recipe that rebuilds the Swedish pipeline from the treebank, a word list and names in news text."""
