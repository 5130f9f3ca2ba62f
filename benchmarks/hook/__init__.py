"""What smecheck costs a newsroom as a pre-commit hook."""
