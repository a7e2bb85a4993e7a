"""The tree rebuilt by operations: each from questionnaire to questionnaire, and what changed in words.

Advice, rules, cases and old links follow along: nothing is left that speaks of what is no longer there.
"""
