"""What a text says: labels, topics, severity, known claims, patient information.

Pure functions of a text and its vector; whom a text concerns and what follows from
it is for the detectors.
"""
