"""Städtewissen: the portal in which cities learn from each other."""

__version__ = "0.1.0"
