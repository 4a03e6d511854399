"""Figures, points, lines and circles."""
