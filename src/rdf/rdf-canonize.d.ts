declare module 'rdf-canonize/lib/RDFC10Sync.js' {
  import type { Quad } from '@rdfjs/types'

  export default class RDFC10Sync {
    constructor(options: { canonicalIdMap?: Map<string, string>; maxDeepIterations?: number })
    /** The canonical N-Quads. */
    main(quads: Iterable<Quad>): string
  }
}
