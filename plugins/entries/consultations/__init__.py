"""Consultations in time: what a file states becomes a state, and what has happened by now."""
