import type { Case } from '../../node/case/open-case.js'
import type { DataOptions } from '../data.js'

/** The options of the command, as a person gives them, or as a case has them. */
export interface ReviewCommandOptions extends DataOptions {
  documents?: string | undefined
  into: string
  /** By the path of a file of drafts, what its file of claims is called, where that is not its own name. */
  names?: ReadonlyMap<string, string> | undefined
  /** The case whose drafts are reviewed. */
  own?: Case | undefined
  reviewer?: string
  acceptAbove?: string
  identities?: boolean
  status?: boolean
}
