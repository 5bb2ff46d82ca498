"""Proposals for plainer wording."""
