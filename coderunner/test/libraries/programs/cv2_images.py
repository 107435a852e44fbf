import cv2
import numpy as np

image = np.zeros((120, 160, 3), np.uint8)
cv2.rectangle(image, (20, 20), (80, 90), (0, 255, 0), -1)
cv2.circle(image, (120, 60), 20, (0, 0, 255), -1)
gray = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
_, mask = cv2.threshold(gray, 10, 255, cv2.THRESH_BINARY)
contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
encoded_ok, encoded = cv2.imencode(".png", image)
decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
cv2.imwrite("output/shapes.png", image)
read_back = cv2.imread("output/shapes.png")

qr = cv2.QRCodeEncoder.create().encode("CodeRunner 二维码")
qr = cv2.resize(qr, None, fx=8, fy=8, interpolation=cv2.INTER_NEAREST)
qr = cv2.copyMakeBorder(qr, 32, 32, 32, 32, cv2.BORDER_CONSTANT, value=255)
text, _, _ = cv2.QRCodeDetector().detectAndDecode(qr)
{
    "boxes": sorted(cv2.boundingRect(contour) for contour in contours),
    "png_is_lossless": bool((decoded == image).all() and (read_back == image).all()),
    "resized": cv2.resize(image, (80, 60), interpolation=cv2.INTER_AREA).shape,
    "edges": int(cv2.Canny(gray, 50, 150).any()),
    "blurred_mean": round(float(cv2.GaussianBlur(gray, (5, 5), 0).mean()), 1),
    "qr": text,
}
