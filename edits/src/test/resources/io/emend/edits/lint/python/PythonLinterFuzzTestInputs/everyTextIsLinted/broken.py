def f(:
  return
	 x = "abc
'''
  0777 1__0 $ ?
