"""The newsroom's own PostgreSQL, for whoever has not set `DATABASE_URL`.

A real server under `VAR_DIR`, reached through a Unix socket only, started when the first process needs it and stopped
when the last one has ended. Needs neither Django nor settings, and does nothing when imported.
"""
