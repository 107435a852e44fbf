/** A finished job whose callback is to be posted now, held by this process for a while. */
export interface Delivery {
  jobId: string
  url: string
  /** How often it was tried before. */
  attempts: number
}

/** Keeps the callbacks that finished jobs still owe, across restarts. */
export interface CallbackStore {
  /** Waits for a callback that is due and holds it for `holdMs`; null once `signal` aborts. */
  claimDelivery(holdMs: number, signal: AbortSignal): Promise<Delivery | null>
  /** Marks it as delivered. */
  delivered(jobId: string): Promise<void>
  /** Notes a failed try; `retryInMs` null gives up. */
  failed(jobId: string, reason: string, retryInMs: number | null): Promise<void>
}
