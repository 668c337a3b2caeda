"""The embedded PostgreSQL's settings, where they differ from its defaults."""

from __future__ import annotations

SETTINGS = {
    # Clients connect through the socket only, whose folder only the server's account (and root) may enter.
    "listen_addresses": "''",
    "unix_socket_permissions": "0777",
    # For a machine that does other things too: an archive of 100,000 stories is a few hundred MB.
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "wal_compression": "on",
    # The newsroom's queries are short: compiling one takes longer than it saves.
    "jit": "off",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "log_checkpoints": "off",
    "log_line_prefix": "'%m [%p] '",
    # It has no replicas.
    "wal_level": "minimal",
    "max_wal_senders": "0",
}

THROWAWAY_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "128MB",
}


def configuration(*, throwaway: bool) -> str:
    """Returns the text of `newsroom.conf`; `throwaway` trades safety for speed, for tests."""
    settings = SETTINGS | (THROWAWAY_SETTINGS if throwaway else {})
    return "".join(f"{name} = {value}\n" for name, value in settings.items())
