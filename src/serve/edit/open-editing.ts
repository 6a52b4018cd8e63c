import type { Hono } from 'hono'
import { onlyCurator } from '../../case/curator.js'
import { ClaimGraphError } from '../../errors.js'
import type { Case } from '../../node/case/open-case.js'
import { makeToken, readReviewers } from '../../node/case/reviewers.js'
import { Workbench } from '../../node/workbench/workbench.js'
import { sha256 } from '../../rdf/digest.js'
import type { ServeOptions } from '../serve-options.js'
import { createCasePages } from './case-pages.js'
import { createEditApp } from './edit-app.js'

/** How a case is opened for editing. */
export interface OpenEditingOptions extends ServeOptions {
  readonly hosts: readonly string[]
  /** Who gets a token that holds as long as the server runs; the only curator of the case unless set. */
  readonly reviewer?: string | undefined
  /** Bytes of documents that may be sent at once; 64 MiB unless set. */
  readonly maxUpload?: number | undefined
}

/** A case that is open for editing. */
export interface OpenEditing {
  readonly app: Hono
  /** By which the reviewer of this run signs in; none where there are others, and nobody was named. */
  readonly token: string | undefined
  close(): Promise<void>
}

/** Opens a case for editing. Throws `usage` where nobody could sign in, `unavailable` where another process edits it. */
export async function openEditing(own: Case, options: OpenEditingOptions): Promise<OpenEditing> {
  const { hosts, baseUrl, trustProxy, maxUpload } = options
  const name = options.reviewer?.trim() || onlyCurator(own.curators)
  if (name === undefined && (await readReviewers(own)).length === 0) {
    throw new ClaimGraphError(
      'usage',
      'expected somebody who decides: --reviewer NAME for one person, or `claimgraph reviewer add NAME` for each of several',
    )
  }
  const token = name === undefined ? undefined : makeToken()
  const here = name === undefined ? [] : [{ name, sha256: sha256(token!) }]
  const bench = await Workbench.open(own)
  const pages = createCasePages(own, { ...options, cors: false, ownSiteOnly: true }, () =>
    bench.read(() => bench.changes),
  )
  const app = createEditApp(bench, {
    ...{ hosts, baseUrl, trustProxy, maxUpload },
    admitted: async () => [...here, ...(await readReviewers(own))],
    pages: (request, env) => pages.fetch(request, env),
  })
  return {
    app,
    token,
    async close() {
      pages.close()
      await bench.close()
    },
  }
}
