"""The writing coach: checks that each know one thing, and an engine that says the most important of it."""
