"""An edition as a folder of plain HTML, for a USB stick or the day the intranet is down."""
