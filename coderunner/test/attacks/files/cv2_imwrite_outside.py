# cv2.imwrite outside the scratch folder.
# guarded: returns false
# plain: returns false
# landlock: returns false
import cv2
import numpy

cv2.imwrite("/tmp/attack.png", numpy.zeros((2, 2), numpy.uint8))
