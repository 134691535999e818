"""A template and the catalogue of yesterday → the catalogue of today. Pure. Door: rapidfuzz."""

from .merging import carried, merge

__all__ = ["carried", "merge"]
