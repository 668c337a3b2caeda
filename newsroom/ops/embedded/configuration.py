"""What the embedded PostgreSQL is told beyond its own defaults."""

from __future__ import annotations

NEWSROOM = {
    # Reached through the socket alone, whose folder only the server's account (and root) may enter.
    "listen_addresses": "''",
    "unix_socket_permissions": "0777",
    # For one machine that does other things too: an archive of 100,000 stories is a few hundred MB.
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "wal_compression": "on",
    # No page of a newspaper is worth compiling a query for: the planner's guess costs more than it saves.
    "jit": "off",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "log_checkpoints": "off",
    "log_line_prefix": "'%m [%p] '",
    # Nobody replicates it.
    "wal_level": "minimal",
    "max_wal_senders": "0",
}

THROWAWAY = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "128MB",
}


def configuration(*, throwaway: bool) -> str:
    """The text of a configuration file."""
    settings = NEWSROOM | (THROWAWAY if throwaway else {})
    return "".join(f"{name} = {value}\n" for name, value in settings.items())
