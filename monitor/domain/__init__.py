"""The words of Wardwatch as frozen values and pure functions.

Nothing here reads, writes, logs or tells the time.
"""
