"""Editions on paper: PDF files that are both PDF/A-2a and PDF/UA-1, set by typst."""
