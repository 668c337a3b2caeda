"""What colleagues are told by mail, and sending it."""
