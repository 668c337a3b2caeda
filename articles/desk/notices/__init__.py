"""What concerns the person at the desk: the bell in the bar, the page of notices, and how one wants to be told."""
