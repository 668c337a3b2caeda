"""IPTC ninjs: items read (`reading`), understood (`item`), and given to `imports.running` as a `format`."""
