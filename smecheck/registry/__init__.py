"""The versioned registry: YAML to measures and observations, with located errors."""
