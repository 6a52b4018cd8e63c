import { readFiles } from '../../rdf/read.js'
import { shippedPath } from '../../shipped.js'
import { readWording, type Wording } from './wording.js'

/** Loads the words for measures that ship with the package, and those of the user's own ontology files. */
export async function loadWording(files: readonly string[] = []): Promise<Wording> {
  const shipped = ['claimgraph.ttl', 'wording.ttl'].map(name => shippedPath(`ontology/${name}`))
  const { store } = await readFiles([...shipped, ...files])
  return readWording(store)
}
