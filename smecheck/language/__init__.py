"""English as data: the word lists of en/*.yaml, loaded, proved and typed."""
