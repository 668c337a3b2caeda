"""A made-up newspaper, and a made-up hundred thousand stories."""
