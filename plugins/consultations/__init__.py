"""Consultations and invitations as readers meet them: what they can answer, how and until when."""
