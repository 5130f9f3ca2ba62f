"""An archive of articles, from a folder to a cluster: every document judged once, whatever any of them does."""
