const timeoutMs = 1500

/** Throws when no CodeRunner is ready at this address. */
export const pingCodeRunner = async (url: string): Promise<void> => {
  const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(timeoutMs) })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`CodeRunner answers ${answer.status}`)
}
