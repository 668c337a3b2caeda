"""The verbs on the desk copy: saving, steps, restoring, planning, comments."""
