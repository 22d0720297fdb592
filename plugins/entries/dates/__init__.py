"""Dates as authors write them, and what they say of time."""
