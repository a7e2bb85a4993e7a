"""That what is published still is right: who looks after it, and who has walked through it when."""
