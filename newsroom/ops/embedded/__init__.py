"""The newsroom's own PostgreSQL, used where `DATABASE_URL` is not set.

A real server under `VAR_DIR`, reached through a Unix socket only, started when the first process needs it and stopped
when the last one has ended. Needs neither Django nor settings, and does nothing when imported.
"""
