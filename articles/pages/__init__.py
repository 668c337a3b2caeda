"""The values that readers' templates print. Nothing here knows a model."""
