import type { NewKind } from '../../case/import/known-terms.js'
import type { Settings } from '../../case/import/mapping.js'

/** How a table is imported. */
export interface ImportOptions {
  /** A mapping in JSON, or the name of one that ships: `ucdp-ged`, `casualty-list`. Without it the columns are claimgraph's own. */
  readonly mapping?: string | undefined
  /** What is the same in all rows, by column. */
  readonly settings?: Settings | undefined
  /** Who imports it, by name. */
  readonly by?: string | undefined
  readonly encoding?: string | undefined
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined
  readonly now?: Date | undefined
}

/** What became of the rows of a table. */
export interface ImportReport {
  /** The file that was written; undefined where nothing was. */
  readonly file?: string | undefined
  /** New claims. */
  readonly claims: number
  /** Rows that are one more passage of a claim that was there. */
  readonly passages: number
  /** Rows that the case had already. */
  readonly known: number
  /** Rows of persons who had been counted, where rows are counted. */
  readonly countedBefore: number
  /** Who and what is new. */
  readonly fresh: readonly { readonly kind: NewKind; readonly label: string }[]
}
