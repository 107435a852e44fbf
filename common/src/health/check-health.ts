/** How something that the service depends on is doing. */
export interface CheckResult {
  status: 'ok' | 'degraded' | 'down'
  detail: string
}

/** Looks at one thing; a check that throws or takes too long is `down`. */
export type Check = () => CheckResult | Promise<CheckResult>

/** The health of a service, in the form of the wire. */
export interface Health {
  status: CheckResult['status']
  version: string
  uptime_s: number
  checks: Record<string, CheckResult & { latency_ms: number }>
}

const checkTimeoutMs = 2000
const order = ['ok', 'degraded', 'down'] as const

const late = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true })
  })

const attempt = async (check: Check): Promise<CheckResult> => {
  try {
    const result = check()
    return result instanceof Promise
      ? await Promise.race([result, late(AbortSignal.timeout(checkTimeoutMs))])
      : result
  } catch {
    return { status: 'down', detail: 'the check failed or took too long; the log has the cause' }
  }
}

const timed = async (check: Check): Promise<CheckResult & { latency_ms: number }> => {
  const start = performance.now()
  const result = await attempt(check)
  return { ...result, latency_ms: Math.round((performance.now() - start) * 1000) / 1000 }
}

const worst = (results: readonly CheckResult[]): CheckResult['status'] =>
  order[Math.max(0, ...results.map(({ status }) => order.indexOf(status)))] ?? 'down'

/** Runs every check at the same time; the service is as well as the worst of them. */
export const checkHealth = async (
  checks: Readonly<Record<string, Check>>,
  version: string,
): Promise<Health> => {
  const names = Object.keys(checks)
  const results = await Promise.all(Object.values(checks).map(timed))
  const entries = names.map((name, index) => [name, results[index]] as const)
  return {
    status: worst(results),
    version,
    uptime_s: Math.round(process.uptime() * 10) / 10,
    checks: Object.fromEntries(entries) as Health['checks'],
  }
}
