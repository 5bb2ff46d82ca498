"""Plainer words: the lexicon, abbreviations, symbols, one word for one thing, and terms that are kept and explained."""
