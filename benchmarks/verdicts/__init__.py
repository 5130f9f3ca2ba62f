"""How far the verdicts can be trusted: true, wrong and uncheckable sentences from a registry, and what becomes of each."""
