"""Rows. The only package that writes SQL; its functions take a session first and never commit."""
