"""What the work means. Imports the standard library and the pure `fsrs` package only."""
