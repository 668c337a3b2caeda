"""Letters to colleagues by mail: writing them and sending them."""
