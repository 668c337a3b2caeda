"""How dates and times are written at the desk."""
