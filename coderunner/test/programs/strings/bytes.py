# bytes, bytearray, memoryview, encodings and hex.
b = b"hello world"
print(b[0], b[:5], b.split(), b.upper(), b.find(b"wor"), b.replace(b"l", b"L"), b.hex(), b.hex(" ", 2), bytes.fromhex("68 69"))
ba = bytearray(b"abc")
ba.append(100); ba.extend(b"ef"); ba[0] = 65; ba[1:3] = b"ZZZ"; del ba[-1]
print(ba, len(ba), ba.decode(), bytes(ba), ba.pop(), ba.index(b"Z"), ba)
ba += b"!"; ba *= 2
print(ba, ba.count(b"!"), ba.reverse(), ba)
mv = memoryview(bytearray(range(10)))
mv[2:4] = b"\xff\xfe"
print(list(mv), mv[2], mv.format, mv.itemsize, mv.readonly, mv[::3].tolist(), mv.cast("B").tobytes()[:4])
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytearray(2), list(b"ab"), b"a" in b"cab", 97 in b"cab", b"%d-%s" % (5, b"x"))
for enc in ["utf-8", "utf-16-le", "utf-32-be", "gbk", "big5", "latin-1", "shift_jis", "ascii"]:
    try:
        e = "中é"[0 if enc not in ("latin-1",) else 1].encode(enc)
        print(enc, e, e.decode(enc))
    except UnicodeEncodeError as x:
        print(enc, "cannot:", x.reason)
print("abc\udc80".encode("utf-8", "surrogateescape"), "é中".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é?".encode("ascii", "ignore"), b"\xff\xfea".decode("utf-8", "ignore"))
print(int.from_bytes(b"\x00\xff", "big"), (1000).to_bytes(4, "little"), int.from_bytes(b"\xff", "big", signed=True), sum(b"abc"), max(b"abc"), bytes(reversed(b"abc")))
print(b"a,b,c".partition(b","), b"\t x\n".strip(), b"x".join([b"1", b"2"]), b"ab".isalpha(), b"abc".startswith(b"ab"), b"A".lower(), b"abc".translate(bytes.maketrans(b"ab", b"xy")))
def xor(data, key): return bytes(d ^ key[i % len(key)] for i, d in enumerate(data))
secret = xor(b"attack at dawn", b"key")
print(secret.hex(), xor(secret, b"key"))
checksum = 0
for byte in b"123456789":
    checksum = (checksum * 31 + byte) & 0xFFFF
print(checksum, b"\x00" * 2 + b"\x01", b'it\'s "q"', str(b"\xe4\xb8\xad", "utf-8"), repr(bytearray(b"\x80")))
