"""The pages: one file and one blueprint `bp` per task of a person."""
