"""Counting what readers meet, without telling one reader from another."""
