"""What the readers cost and what they make of documents nobody here wrote."""
