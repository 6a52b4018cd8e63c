/** One value of a result, as the SPARQL JSON format has it. */
export interface Value {
  readonly type: string
  readonly value: string
  readonly 'xml:lang'?: string
  readonly datatype?: string
}

/** What the endpoint answered, ready to be shown. */
export type Answer =
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'bindings'
      readonly variables: readonly string[]
      readonly rows: readonly Readonly<Record<string, Value>>[]
    }

/** The formats asked for: JSON for SELECT and ASK, and what people can read for CONSTRUCT and DESCRIBE. */
const accepted = 'application/sparql-results+json, application/trig;q=0.9, text/turtle;q=0.8, */*;q=0.1'

/** Asks the site's own endpoint, with all its limits, and reads its answer. */
export async function askEndpoint(
  endpoint: (request: Request) => Response | Promise<Response>,
  text: string,
  request: Request,
): Promise<Answer> {
  const url = new URL(`/sparql?query=${encodeURIComponent(text)}`, request.url)
  const response = await endpoint(new Request(url, { headers: { accept: accepted }, signal: request.signal }))
  const body = await response.text()
  if (!response.ok)
    return { type: 'problem', message: readProblem(body) ?? `The endpoint answered ${response.status}.` }
  if (!response.headers.get('content-type')?.startsWith('application/sparql-results+json')) {
    return { type: 'text', text: body }
  }
  const { head, results, boolean } = JSON.parse(body)
  if (typeof boolean === 'boolean') return { type: 'boolean', value: boolean }
  return { type: 'bindings', variables: head.vars, rows: results.bindings }
}

/** What a problem in JSON (RFC 9457) or in plain text says. */
function readProblem(body: string): string | undefined {
  try {
    return JSON.parse(body).detail
  } catch {
    return body.trim() || undefined
  }
}
