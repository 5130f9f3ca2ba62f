"""How far verdicts can be trusted: true, wrong and uncheckable articles from a registry, and what becomes of each."""
