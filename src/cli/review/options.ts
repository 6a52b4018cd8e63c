import type { DataOptions } from '../data.js'

/** The options of the command, as a person gives them. */
export interface ReviewCommandOptions extends DataOptions {
  documents?: string | undefined
  into: string
  reviewer?: string
  acceptAbove?: string
  status?: boolean
}
