# Ends with a UnicodeDecodeError, and prints Chinese text before.
data = "数据".encode("gbk")
print(data.decode("gbk"), len(data), "个字节")
print(data.decode("utf-8"))
