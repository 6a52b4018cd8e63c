import type { DataOptions } from './data.js'
import type { EndpointChoice } from './endpoint.js'

/** The options of `serve`. */
export interface ServeCommandOptions extends DataOptions, EndpointChoice {
  port: number
  host: string
  documents?: string
  timeout: number
  maxQueries: number
  baseUrl?: string
  language?: string
  trustProxy?: number | true
  edit?: boolean
  reviewer?: string
}

/** How long requests may go on when the server is to stop, in milliseconds. */
export const graceMs = 5000
