import { type FastifyInstance, fastify } from 'fastify'
import { secretOf } from '../auth/require-token.ts'

const page = (title: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="/favicon.ico" type="image/svg+xml"><title>${title}</title></head>
<body><div id="app"></div><script src="/docs/scalar.js"></script><script src="/docs/start.js"></script></body>
</html>
`

/** Browsers ask for an icon by themselves, for every answer that they show. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f4e79"/><path d="M5 4l7 4-7 4z" fill="#fff"/></svg>
`

/**
 * Everything comes from this server: no font, proxy, telemetry or offer of the page's makers is shown.
 * The token of the login is what requests from the page are sent with. Addresses are whole ones, as a
 * page that was opened with a password in its own cannot fetch relative ones.
 */
const start = `const show = ({ token }) => Scalar.createApiReference('#app', {
  url: location.origin + '/openapi.json', withDefaultFonts: false, telemetry: false, agent: { disabled: true }, mcp: { disabled: true },
  showDeveloperTools: 'never', hideClientButton: true,
  ...(token === null ? {} : { authentication: { preferredSecurityScheme: 'token', securitySchemes: { token: { token } } } }),
})
fetch(location.origin + '/docs/login.json').then((answer) => answer.json()).then(show)
`

const contentPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ')

/** The page's script is five megabytes inside of a plugin: it is taken out when somebody asks for it. */
const loadScript = async (): Promise<string> => {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const donor = fastify()
  await donor.register(scalar, { routePrefix: '/docs', configuration: { content: {} } })
  const { statusCode, body } = await donor.inject('/docs/js/scalar.js')
  await donor.close()
  if (statusCode !== 200) {
    throw new Error(`the documentation's script was answered with ${statusCode}`)
  }
  return body
}

const assets = (title: string): Record<string, { type: string; load: () => Promise<string> }> => ({
  '/docs': { type: 'text/html; charset=utf-8', load: async () => page(title) },
  '/docs/start.js': { type: 'text/javascript; charset=utf-8', load: async () => start },
  '/docs/scalar.js': { type: 'text/javascript; charset=utf-8', load: loadScript },
})

/** In an answer of its own, which no page of another origin can read or run as a script. */
const serveLogin = (server: FastifyInstance): void => {
  server.get(
    '/docs/login.json',
    { schema: { hide: true }, config: { access: 'browser' } },
    async (request) => ({ token: secretOf(request) ?? null }),
  )
}

const serveIcon = (server: FastifyInstance): void => {
  server.get(
    '/favicon.ico',
    { schema: { hide: true }, config: { access: 'public' } },
    async (_request, reply) => reply.type('image/svg+xml; charset=utf-8').send(icon),
  )
}

/**
 * Serves a browsable page of /openapi.json at /docs that works without the internet; who opens the
 * bare address is sent there.
 */
export const serveDocs = (server: FastifyInstance, title: string): void => {
  serveLogin(server)
  serveIcon(server)
  for (const path of ['/', '/docs/']) {
    server.get(
      path,
      { schema: { hide: true }, config: { access: 'public' } },
      async (_request, reply) => reply.redirect('/docs'),
    )
  }
  for (const [path, { type, load }] of Object.entries(assets(title))) {
    let text: Promise<string> | undefined
    server.get(
      path,
      { schema: { hide: true }, config: { access: 'browser' } },
      async (_request, reply) => {
        text ??= load()
        return reply
          .headers({ 'content-type': type, 'content-security-policy': contentPolicy })
          .send(await text)
      },
    )
  }
}
