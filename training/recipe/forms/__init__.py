"""The forms in which emend-135m is asked: requests in people's words, states of a program, and changes of one."""
