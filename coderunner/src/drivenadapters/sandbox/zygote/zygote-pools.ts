import type { Socket } from 'node:net'
import { EnvironmentPools, type EnvironmentWish } from './environment-pools.ts'
import { type Parked, Pool } from './pool.ts'
import type { Slots } from './slots.ts'
import type { Zygote } from './zygote.ts'

/** All executions of one zygote: those in the base environment, and those in others. */
export class ZygotePools {
  readonly zygote: Zygote
  readonly #base: Pool
  readonly #environments: EnvironmentPools

  constructor(zygote: Zygote, size: number, slots: Slots) {
    this.zygote = zygote
    this.#base = new Pool(zygote, size, slots)
    this.#environments = new EnvironmentPools(zygote, size, slots)
  }

  get parkedCount(): number {
    return this.#base.parkedCount + this.#environments.parkedCount
  }

  /** A parked execution in the base environment, or in the one that is wished for. */
  take(wish: EnvironmentWish | null): Promise<Parked | null> {
    return wish === null ? this.#base.take() : this.#environments.take(wish)
  }

  /** An execution of this zygote said hello. */
  admit(id: string, socket: Socket): void {
    if (!this.#environments.admit(id, socket)) this.#base.admit(id, socket)
  }

  /** Ends what stands ready in an environment; resolves when nothing runs in it any more. */
  letGo(folder: string): Promise<void> {
    return this.#environments.letGo(folder)
  }

  /** Forks no more; ends the zygote when its last running execution has ended. */
  drain(): Promise<void> {
    this.#environments.rest()
    return this.#base.drain()
  }
}
