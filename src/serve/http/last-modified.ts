import type { Context, MiddlewareHandler } from 'hono'

/**
 * Says since when what is served has been as it is, and answers 304 to whoever has it from then or later and compares no
 * ETag. What is worked out anew for each request says nothing.
 */
export function lastModified(date: Date, isWorkedOut: (c: Context) => boolean): MiddlewareHandler {
  const since = Math.floor(date.getTime() / 1000) * 1000
  return async (c, next) => {
    await next()
    if (c.res.status !== 200 || !/^(?:GET|HEAD)$/.test(c.req.method) || isWorkedOut(c)) return
    const value = new Date(since).toUTCString()
    const known = Date.parse(c.req.header('If-Modified-Since') ?? '')
    if (c.req.header('If-None-Match') === undefined && known >= since) {
      await c.res.body?.cancel()
      c.res = new Response(null, { status: 304, headers: c.res.headers })
      for (const name of ['Content-Type', 'Content-Length']) c.res.headers.delete(name)
    }
    c.res.headers.set('Last-Modified', value)
  }
}
