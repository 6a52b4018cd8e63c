import { availableParallelism } from 'node:os'
import type { Kind } from '../compare/kinds/kind.js'

/** How a graph is served. */
export interface ServeOptions {
  /** A folder with the texts of the documents, to show passages in their context. */
  documents?: string | undefined
  /** The language whose pages have no prefix before their paths; English unless set. */
  language?: string | undefined
  /** Milliseconds that a query may take; 30 seconds unless set. */
  timeoutMs?: number | undefined
  /** Queries in progress at once; 16 unless set. */
  maxQueries?: number | undefined
  /** Rows or triples of an answer, beyond which it is an error; 100,000 unless set. */
  maxResults?: number | undefined
  /** Bytes of an answer, beyond which it is an error; 256 MiB unless set. */
  maxAnswer?: number | undefined
  /** Bytes of a request's body; 1 MiB unless set. */
  maxBody?: number | undefined
  /** The address under which clients know the server, such as `https://example.org/claims`, where it is behind a proxy. */
  baseUrl?: string | undefined
  /** How many proxies are believed in what `X-Forwarded-*` and `Forwarded` say; none unless set. */
  trustProxy?: number | undefined
  /** Whether pages of other sites may read the answers; they may unless set to false. */
  cors?: boolean | undefined
  /** Whether what pages of other sites ask for is refused, even as a link, before any work; it is not unless set. */
  ownSiteOnly?: boolean | undefined
  /** Tells whether the data have changed where they came from; pages and a header then say so. */
  isStale?: (() => Promise<boolean>) | undefined
  /** The only host names under which it answers; any unless set. */
  hosts?: readonly string[] | undefined
  /** The kinds of property that are compared; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
  /** Ends the threads that answer queries. */
  signal?: AbortSignal | undefined
}

/** The limits that options set, or else the usual ones. */
export function limitsOf(options: ServeOptions) {
  const { timeoutMs = 30_000, maxQueries = 16, maxResults = 100_000, maxAnswer = 2 ** 28, maxBody = 2 ** 20 } = options
  // each thread holds the data, so that more than a few would rather take memory than save time
  const threads = Math.min(maxQueries, Math.max(2, availableParallelism()), 8)
  return { timeoutMs, maxQueries, maxResults, maxAnswer, maxBody, threads }
}
