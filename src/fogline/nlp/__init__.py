"""Doors to language libraries and learned models."""
