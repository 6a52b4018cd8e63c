import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ClaimGraphError, type ErrorCode } from '../../errors.js'
import { names } from './negotiate.js'

/** What a program may want to know of a problem beside its message. */
interface ProblemDetails {
  readonly code?: ErrorCode
  /** Where in a query, counted from 1. */
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** Answers with an error: as `application/problem+json` (RFC 9457) to whoever accepts JSON, and else as plain text. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  message: string,
  details: ProblemDetails = {},
): Response {
  c.header('Vary', 'Accept')
  if (!names(c.req.header('Accept'), /[/+]json$/)) return c.text(`${message}\n`, status)
  const body = { type: 'about:blank', title: STATUS_CODES[status], status, detail: message, ...details }
  return c.body(`${JSON.stringify(body, null, 2)}\n`, status, { 'Content-Type': 'application/problem+json' })
}

/** Answers with what was thrown; what nobody expected is told to the operator, and not to the client. */
export function failure(c: Context, error: unknown): Response {
  if (error instanceof HTTPException) return problem(c, error.status, error.message)
  if (!(error instanceof ClaimGraphError)) {
    process.stderr.write(`claimgraph: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`)
    return problem(c, 500, 'unexpected error')
  }
  const { code, message, details } = error
  const status = 'limit' in details ? 422 : (statuses[code] ?? 500)
  if (status === 503) c.header('Retry-After', String(retryAfterSeconds))
  const { line, column } = details
  return problem(c, status, message, { code, line, column })
}

const retryAfterSeconds = 5

const statuses: { readonly [Code in ErrorCode]?: ContentfulStatusCode } = {
  usage: 400,
  parameter: 400,
  ambiguous: 400,
  'invalid-query': 400,
  refused: 403,
  'not-found': 404,
  'unknown-query': 404,
  'unknown-format': 406,
  'invalid-data': 406,
  unavailable: 503,
  interrupted: 503,
  timeout: 504,
}
