import { EventEmitter } from 'node:events'
import type { Redis } from 'ioredis'

/** One who listens for a topic; what comes between looking and waiting is not missed. */
export interface Ear {
  /** Resolves when the topic was heard since the last time, after `ms`, or when `signal` aborts. */
  heard(ms: number, signal: AbortSignal): Promise<void>
  close(): void
}

/** What processes on one Redis tell each other. News may get lost: who waits looks again by himself. */
export interface News {
  listen(topic: string): Ear
  onCancel(listener: (id: string) => void): () => void
  /** Tells this process; the others hear it from the script that notes the cancelling. */
  cancelHere(id: string): void
  /** Tells this process and the others. */
  tell(topic: string): Promise<void>
  close(): void
}

const CANCEL = 'cancel '

/** What news go through: a connection that does nothing but listen, one that sends, who we are. */
interface NewsDeps {
  subscriber: Redis
  publisher: Redis
  channel: string
  sender: string
}

/** Makes the news; a message is who sent it, a space and the topic. */
export const makeNews = ({ subscriber, publisher, channel, sender }: NewsDeps): News => {
  const emitter = new EventEmitter().setMaxListeners(0)
  const hear = (from: string, topic: string): void => {
    if (!topic.startsWith(CANCEL)) emitter.emit(topic)
    else if (from !== sender) emitter.emit(CANCEL, topic.slice(CANCEL.length))
  }
  subscriber.on('message', (_channel: string, message: string) => {
    const space = message.indexOf(' ')
    hear(message.slice(0, space), message.slice(space + 1))
  })
  subscriber.on('ready', () => {
    subscriber.subscribe(channel).catch(() => undefined)
  })
  return {
    listen: (topic) => listenOn(emitter, topic),
    onCancel: (listener) => {
      emitter.on(CANCEL, listener)
      return () => emitter.off(CANCEL, listener)
    },
    cancelHere: (id) => {
      emitter.emit(CANCEL, id)
    },
    tell: async (topic) => {
      await publisher.publish(channel, `${sender} ${topic}`)
    },
    close: () => subscriber.disconnect(),
  }
}

const listenOn = (emitter: EventEmitter, topic: string): Ear => {
  let isNews = false
  let wake = (): void => undefined
  const hear = (): void => {
    isNews = true
    wake()
  }
  emitter.on(topic, hear)
  return {
    heard: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          wake = () => undefined
          isNews = false
          resolve()
        }
        const timer = setTimeout(end, ms)
        wake = end
        signal.addEventListener('abort', end)
        if (isNews || signal.aborted) end()
      }),
    close: () => emitter.off(topic, hear),
  }
}
