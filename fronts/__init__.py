"""What the home page and section fronts show."""
