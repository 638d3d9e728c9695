"""What is read on images of posts: text, flags, copies, time and memory."""
