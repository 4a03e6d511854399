"""Dictionaries, records and sets."""
