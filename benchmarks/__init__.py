"""What the site is measured and tried with, as processes of their own: see docs/performance.md."""
