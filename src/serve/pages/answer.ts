import type { Context } from 'hono'
import { ClaimGraphError } from '../../errors.js'
import type { QueryPool } from '../../node/threads/query-pool.js'

/** One value of a result, as the SPARQL JSON format has it. */
export interface Value {
  readonly type: string
  readonly value: string
  readonly 'xml:lang'?: string
  readonly datatype?: string
}

/** The beginning of an answer, ready to be shown. */
export type Answer =
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'text'; readonly text: string; readonly shown: number; readonly total: number }
  | {
      readonly type: 'bindings'
      readonly variables: readonly string[]
      readonly rows: readonly Readonly<Record<string, Value>>[]
      /** Rows of the whole answer. */
      readonly total: number
    }

/** Answers a query for a page. */
export type Ask = (c: Context, text: string) => Promise<Answer>

/** As much of an answer as a page shows: what a browser can lay out at once, and a server write for many. */
export const shownOfAnswer = { rows: 1000, cells: 10_000, characters: 1_000_000 }

/** What people can read, for each kind of answer. */
const formats = { bindings: 'json', boolean: 'json', quads: 'trig' }

/** Makes what asks the site's own threads, with all their limits, for as much as a page shows. */
export function createAsk(pool: () => Promise<QueryPool>, limits: { readonly maxResults: number }): Ask {
  return async (c, text) => {
    try {
      const request = { text, formats, excerpt: shownOfAnswer, ...limits }
      const { type, bytes, shown, total } = await (await pool()).answer(request, {
        signal: c.req.raw.signal,
        client: c.get('client'),
      })
      const body = new TextDecoder().decode(bytes)
      if (type === 'quads') return { type: 'text', text: body, shown, total }
      const { head, results, boolean } = JSON.parse(body)
      if (type === 'boolean') return { type, value: boolean }
      return { type, variables: head.vars, rows: results.bindings, total }
    } catch (error) {
      if (error instanceof ClaimGraphError) return { type: 'problem', message: error.message }
      throw error
    }
  }
}
