const socketPrelude = `
import os, stat
def sockets():
    for fd in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                yield fd
        except OSError:
            pass
socket = max(sockets())
def send(kind, payload, times=1):
    data = (len(payload).to_bytes(4, 'big') + kind + payload) * times
    while data:
        data = data[os.write(socket, data):]
`

/** Programs that give all they can of one thing, without the language guard; none ends by itself soon. */
export const floods: Record<string, string> = {
  output: "while True:\n    print('x' * 10_000)",
  errors: "import sys\nwhile True:\n    print('x' * 10_000, file=sys.stderr)",
  'small frames': `${socketPrelude}\nwhile True:\n    send(b'O', b'x', 10_000)`,
  'large frames': `${socketPrelude}\nwhile True:\n    send(b'E', b'x' * (1 << 20))`,
  'frames of numbers': `${socketPrelude}
while True:
    send(b'D', b'{"data":{"a":[' + b'1.0,' * 59_000 + b'1]}}')`,
  'nested frames': `${socketPrelude}\nwhile True:\n    send(b'D', b'[' * (1 << 20))`,
  'artifacts nobody wrote': `${socketPrelude}
header = b'{"path":"a","mime_type":"text/plain"}'
while True:
    send(b'A', len(header).to_bytes(4, 'big') + header + b'x' * 1000, 100)`,
  files: `
n = 0
while True:
    n += 1
    try:
        open(f'file{n % 1_000_000}', 'w').close()
    except OSError:
        pass`,
  processes: `
import os
while True:
    try:
        os.fork()
    except OSError:
        pass`,
  threads: `
import threading
def spin():
    while True: pass
while True:
    try:
        threading.Thread(target=spin).start()
    except RuntimeError:
        pass`,
  memory: `
kept = []
while True:
    try:
        kept.append(bytearray(1 << 22))
    except MemoryError:
        pass`,
}
