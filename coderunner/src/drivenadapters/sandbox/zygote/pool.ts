import type { Socket } from 'node:net'
import type { Slots } from './slots.ts'
import type { Exit, Rehearsal, Zygote } from './zygote.ts'

/** An execution that waits for its one request, locked down already. */
export interface Parked {
  id: string
  zygote: Zygote
  socket: Socket
  slot: string
  /** How its process ended; `null` when the zygote died. */
  exited: Promise<Exit | null>
}

interface Forking {
  slot: string
  exited: Promise<Exit | null>
}

const FAILURES_MAX = 8
const RETRY_MAX_MS = 1000
/** Without a program for so long, there is time to rehearse in full. */
const LEISURE_MS = 200
let lastId = 0

/** Keeps `size` executions of one zygote parked, and forks more while somebody waits. */
export class Pool {
  readonly zygote: Zygote
  readonly #size: number
  readonly #slots: Slots
  readonly #parked: Parked[] = []
  readonly #forking = new Map<string, Forking>()
  readonly #waiting: ((parked: Parked | null) => void)[] = []
  #isReady = false
  #isDraining = false
  #failuresInRow = 0
  #takenAtMs = Number.NEGATIVE_INFINITY

  constructor(zygote: Zygote, size: number, slots: Slots) {
    this.zygote = zygote
    this.#size = size
    this.#slots = slots
    void zygote.died.then(() => this.#abandon())
    void zygote.ready.then(() => this.#begin())
  }

  get parkedCount(): number {
    return this.#parked.length
  }

  /** A parked execution, at once or when the next has been forked; null when the zygote died. */
  take(): Promise<Parked | null> {
    if (!this.zygote.isAlive) return Promise.resolve(null)
    this.#takenAtMs = performance.now()
    const parked = this.#parked.shift()
    if (parked !== undefined) {
      this.refill()
      return Promise.resolve(parked)
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.refill()
    })
  }

  /** An execution of this zygote said hello. */
  admit(id: string, socket: Socket): void {
    const forking = this.#forking.get(id)
    if (forking === undefined) {
      socket.destroy()
      return
    }
    this.#forking.delete(id)
    this.#failuresInRow = 0
    const parked = { id, zygote: this.zygote, socket, slot: forking.slot, exited: forking.exited }
    const waiting = this.#waiting.shift()
    if (waiting !== undefined) waiting(parked)
    // Nobody will come for it, and the zygote is not idle while it is there.
    else if (this.#isDraining) socket.destroy()
    else this.#park(parked)
  }

  /** Forks what is missing: the spare ones, and one for each who waits. */
  refill(): void {
    const wanted = (this.#isDraining ? 0 : this.#size) + this.#waiting.length
    // Before it is ready a zygote reads its configuration, and would take orders for a part of it.
    while (
      this.#isReady &&
      this.zygote.isAlive &&
      this.#parked.length + this.#forking.size < wanted
    ) {
      if (!this.#fork()) return
    }
  }

  /** Forks no more; ends the zygote when its last running execution has ended. */
  async drain(): Promise<void> {
    this.#isDraining = true
    for (const parked of this.#parked.splice(0)) parked.socket.destroy()
    await this.zygote.idle()
    await this.zygote.close()
  }

  #begin(): void {
    this.#isReady = true
    this.refill()
  }

  #fork(): boolean {
    const slot = this.#slots.take()
    if (slot === undefined) return false
    lastId += 1
    const id = String(lastId)
    const exited = this.zygote.fork(id, this.#rehearsal(), slot)
    this.#forking.set(id, { slot, exited })
    void exited.then(() => this.#onExit(id, slot))
    return true
  }

  /** A dry run shortens the run to come and costs more in all: it pays as far as there is leisure. */
  #rehearsal(): Rehearsal {
    if (this.#waiting.length > 0) return 'none'
    return performance.now() - this.#takenAtMs < LEISURE_MS ? 'hello' : 'full'
  }

  async #onExit(id: string, slot: string): Promise<void> {
    const failedToPark = this.#forking.delete(id)
    await this.#slots.release(slot)
    if (!failedToPark) return this.refill()
    this.#failuresInRow += 1
    if (this.#failuresInRow >= FAILURES_MAX) this.#refuseWaiting()
    setTimeout(() => this.refill(), Math.min(RETRY_MAX_MS, 2 ** this.#failuresInRow)).unref()
  }

  #park(parked: Parked): void {
    this.#parked.push(parked)
    void parked.exited.then(() => this.#forget(parked))
  }

  #forget(parked: Parked): void {
    const index = this.#parked.indexOf(parked)
    // One that was taken may have left a result in its socket that is not read yet.
    if (index < 0) return
    this.#parked.splice(index, 1)
    parked.socket.destroy()
    this.refill()
  }

  #refuseWaiting(): void {
    for (const waiting of this.#waiting.splice(0)) waiting(null)
  }

  #abandon(): void {
    this.#refuseWaiting()
    for (const parked of this.#parked.splice(0)) parked.socket.destroy()
    this.#forking.clear()
  }
}
