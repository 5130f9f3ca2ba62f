"""What is no article at all: what it costs in time and memory."""
