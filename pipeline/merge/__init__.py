"""A template and the catalogue of yesterday → the catalogue of today. Pure. Door: rapidfuzz."""

from .merging import merge

__all__ = ["merge"]
