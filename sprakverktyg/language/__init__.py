"""Swedish: what a text is like, what is hard in it, what is plainer. The only package that imports spaCy."""
