"""The four stages, each a plain function over ports and domain values.

Network and inference happen between transactions, never inside one. A stage
reads rows that the stage before it committed; a crash resumes there.
"""
