"""The eight stages; they meet only in the store."""
