"""The frame of the admin: its site, logins, error pages and policy."""
