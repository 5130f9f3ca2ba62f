"""Articles in: files, folders and standard input to `Article`, offsets kept."""
