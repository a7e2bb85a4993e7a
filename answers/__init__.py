"""The answers of a reader: in the address and as a code, and the pages that ask and tell where they lead."""
