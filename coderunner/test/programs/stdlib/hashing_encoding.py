# hashlib, hmac, base64, binascii, secrets, uuid5 and struct.
import base64, binascii, hashlib, hmac, secrets, struct, uuid
for name in ["md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b"]:
    print(name, hashlib.new(name, b"data").hexdigest()[:32])
h = hashlib.sha256(); h.update("中文".encode()); h.update(b"more")
print(h.hexdigest(), h.digest_size, h.block_size, h.name, h.copy().digest()[:4], "sha256" in hashlib.algorithms_guaranteed)
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex(), hashlib.blake2s(b"x", digest_size=8, key=b"k").hexdigest(), hashlib.shake_128(b"q").hexdigest(10))
m = hmac.new(b"key", b"msg", hashlib.sha256)
print(m.hexdigest(), hmac.compare_digest(m.digest(), hmac.digest(b"key", b"msg", "sha256")), hmac.compare_digest("a", "b"))
raw = bytes(range(0, 256, 7))
print(base64.b64encode(raw), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b85encode(b"hello"), base64.a85decode(base64.a85encode(b"test")))
try:
    base64.b64decode("abc", validate=True)
except binascii.Error as e:
    print("binascii.Error", e)
print(binascii.hexlify(b"ab"), binascii.unhexlify("6162"), binascii.crc32(b"x"), binascii.b2a_base64(b"zz"), bytes.fromhex("ff00"))
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice([7]), secrets.compare_digest(b"a", b"a"))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.com"), uuid.uuid3(uuid.NAMESPACE_URL, "u"), uuid.UUID(int=5), uuid.UUID("{12345678-1234-5678-1234-567812345678}").hex, len(str(uuid.uuid4())), uuid.uuid4().version)
p = struct.pack("<IhB3sf?", 1, -2, 255, b"ab", 1.5, True)
print(p, struct.calcsize("<IhB3sf?"), struct.unpack("<IhB3sf?", p), struct.pack(">H", 258), struct.unpack_from("!I", b"\x00\x00\x00\x01\x00", 0), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")))
s = struct.Struct("2i"); buf = bytearray(8); s.pack_into(buf, 0, 3, 4)
print(buf, s.unpack(buf), s.size, s.format)
try:
    struct.pack("B", 300)
except struct.error as e:
    print("struct.error", e)
def crc8(data, poly=0x07):
    crc = 0
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = ((crc << 1) ^ poly) & 0xFF if crc & 0x80 else crc << 1
    return crc
print(crc8(b"123456789"), crc8("中".encode("gbk")))
chain = [{"i": 0, "prev": "0" * 8}]
for i in range(1, 4):
    prev = hashlib.sha256(repr(sorted(chain[-1].items())).encode()).hexdigest()[:8]
    chain.append({"i": i, "prev": prev})
print(chain)
