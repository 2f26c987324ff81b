"""Professional learning communities (mesleki gelişim toplulukları, MGT) that the ministry plans."""
