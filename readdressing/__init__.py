"""A thing gets another address: what points there is mended, and the old one leads on."""
