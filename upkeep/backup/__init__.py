"""The whole site in one file, and back: every row, picture and PDF, the same on SQLite and PostgreSQL.

A backup is taken while the site runs: its rows are read at one moment, and pictures never change. It holds
password hashes and second-step secrets, so the file is readable by its owner only. The current edition also
lies in it as pages that open without a server: for people, since restoring does not look at them.
"""
