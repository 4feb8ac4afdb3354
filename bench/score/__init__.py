"""Scorers: each compares what a stage found with what people marked."""
