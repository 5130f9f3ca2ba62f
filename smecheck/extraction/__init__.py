"""Claims out of articles: the only room that knows spaCy."""
