/** Whether Debian's `virtuoso-opensource` is there, with its server and its SQL client. */
export const virtuosoIsInstalled: boolean

export interface VirtuosoServer {
  /** Its own folder, from which it may read files. */
  readonly folder: string
  readonly pid: number
  readonly endpoint: string
  /** Runs SQL statements; throws what the server says where one fails. */
  execute(statements: string): Promise<void>
  /** Puts a file of N-Quads or N-Triples beside what is there; quads of the default graph go into `graph`. */
  load(path: string, graph: string): Promise<void>
  /** Answers a query in a format over these default graphs; an answer that was cut off is an error. */
  ask(query: string, format: string, graphs: readonly string[]): Promise<string>
  /** Shuts it down in order, and removes its files. */
  stop(): Promise<void>
}

/** Starts a Virtuoso of one's own: in a temporary folder, on free ports of this machine only. */
export function startVirtuoso(options?: { folders?: readonly string[] }): Promise<VirtuosoServer>
