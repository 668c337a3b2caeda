"""The newspaper's own settings: saving them, and the screen on which that is done."""
