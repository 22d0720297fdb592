"""Entries as calendar files that people subscribe to; a layer that every feature may lean on."""
