import numpy as np
import zxingcpp

results = {}
for kind in ("QRCode", "DataMatrix", "Aztec", "PDF417", "Code128", "EAN13"):
    text = "5901234123457" if kind == "EAN13" else "Hello 4711"
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    image = np.array(zxingcpp.write_barcode_to_image(barcode, scale=5))
    turned = np.rot90(image) if kind == "QRCode" else image
    results[kind] = [read.text for read in zxingcpp.read_barcodes(turned)]
results
