import type { Hono } from 'hono'
import type { Case } from '../../node/case/open-case.js'
import { openCaseGraph } from '../../node/case/open-case-graph.js'
import { createApp } from '../app.js'
import type { ServeOptions } from '../serve-options.js'

/** The pages of what a case publishes, as it is when they are asked for. */
export interface CasePages {
  fetch(request: Request, env: unknown): Promise<Response>
  close(): void
}

/** How long requests to pages that are made anew may go on, in milliseconds. */
const graceMs = 10_000

/** Makes the pages of a case, and makes them anew where `changes` says that the case has changed since. */
export function createCasePages(own: Case, options: ServeOptions, changes: () => Promise<number>): CasePages {
  let made: { readonly at: number; readonly app: Promise<Hono>; readonly ending: AbortController } | undefined
  const make = (at: number) => {
    const ending = new AbortController()
    const app = openCaseGraph(own).then(graph => createApp(graph, { ...options, signal: ending.signal }))
    // what goes wrong is told to whoever asks
    app.catch(() => undefined)
    return { at, app, ending }
  }
  return {
    async fetch(request, env) {
      const at = await changes()
      if (made?.at !== at) {
        const before = made
        made = make(at)
        if (before) setTimeout(() => before.ending.abort(), graceMs).unref()
      }
      const { app } = made
      return (await app).fetch(request, env as never)
    },
    close: () => made?.ending.abort(),
  }
}
