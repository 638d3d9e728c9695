"""Small inputs that would fill memory or time, and what reading them costs."""
