import type { Child } from 'hono/jsx'
import type { Cited } from './cite/cited.js'
import type { PageData } from './data/page-data.js'
import type { PagePart } from './parts/long-list.js'
import type { PagePlot } from './plots/page-plot.js'
import type { Setup } from './site-context.js'

/** What every page says of itself. */
export interface Page {
  /** Becomes the title, and the heading unless another is given. */
  readonly title: string
  readonly body: Child
  /** What on it may be very long, and goes on on pages of its own. */
  readonly parts?: readonly PagePart[]
  /** The numbers of the positions that stand on it, where others may stand on its further pages. */
  readonly numbers?: ReadonlySet<number>
  /** The path of the page's navigation entry. */
  readonly section?: string
  /** What the page is about: its path and IRI, for links to its data and a permalink. */
  readonly about?: { readonly path: string; readonly iri: string }
  /** A SPARQL query that gives the page's main data. */
  readonly query?: { readonly text: string; readonly note?: string }
  /** What the page shows, as data that can be taken away as CSV and JSON. */
  readonly data?: PageData
  /** Where the data's files stand, where that is not beside this very page; `query` begins with `?` unless it is empty. */
  readonly filesAt?: { readonly path: string; readonly query: string }
  /** What it draws, which can be taken away and embedded. */
  readonly plot?: PagePlot
  /** What the page is cited as. */
  readonly cited?: () => Cited
  /** What the page is about in a sentence or two, for those who see only a link to it. */
  readonly description?: string
  /** The same as it is for search engines: JSON-LD in the terms of schema.org, without a context. */
  readonly markup?: (setup: Setup) => Readonly<Record<string, unknown>>
}
