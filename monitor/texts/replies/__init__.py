"""Drafts of replies and posts: what must not be sent, and what to write instead.

Nothing here stores, logs or returns a word of a draft: problems are places and kinds.
"""
