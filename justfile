# The whole gate, the same as in CI.
check:
    bash tools/check

# The tests alone.
test *args:
    python -m pytest {{args}}

# Write the expected reports of fixtures/ anew, then look at the difference.
regenerate:
    python -m pytest tests -k golden --regenerate

# Lay the code out.
format:
    ruff format .
    ruff check --fix .
