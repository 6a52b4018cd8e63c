import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.js'

/** The methods that a path takes, beside OPTIONS. */
export type MethodsOf = (path: string) => readonly string[]

/** Says in Allow what a path takes, wherever that was asked or gone against. */
export function announceMethods(methodsOf: MethodsOf): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.req.method !== 'OPTIONS' && c.res.status !== 405) return
    c.res.headers.set('Allow', [...methodsOf(c.req.path), 'OPTIONS'].join(', '))
  }
}

/** Answers OPTIONS, and 405 where a path does not take a method. */
export function limitMethods(methodsOf: MethodsOf): MiddlewareHandler {
  return async (c, next) => {
    const methods = methodsOf(c.req.path)
    if (methods.includes(c.req.method)) return next()
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    return problem(c, 405, `expected one of the methods ${methods.join(', ')}, found ${c.req.method}`)
  }
}
