"""Reports out: one module for each output format."""
