# cv2.imread of a host file, which Python does not see.
# guarded: returns 0
# plain: returns 0
# landlock: returns 0
import cv2

cv2.imread("/etc/passwd") is None and len(cv2.FileStorage("/etc/passwd", 0).root().keys() if cv2.FileStorage("/etc/passwd", 0).isOpened() else [])
