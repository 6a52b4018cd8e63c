import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { ClaimGraph } from '../claims/graph.js'
import type { Models } from '../extract/attribution/attribute.js'
import type { Extractor, ExtractorOptions } from '../extract/extractor.js'
import { shippedOntology } from './ontology.js'
import { shippedPath } from './shipped.js'

/** How an extractor is opened. */
export interface OpenExtractorOptions extends Pick<ExtractorOptions, 'minConfidence'> {
  /** The graph whose names drafts are linked to, and whose own properties and kinds have words, too. */
  readonly graph?: ClaimGraph | undefined
}

/**
 * Opens an extractor with the words and the models that ship with the package.
 *
 * @example
 * ```ts
 * import { openClaimGraph, openExtractor, shippedPath } from 'claimgraph/node'
 *
 * const graph = await openClaimGraph(shippedPath('triples'))
 * const extractor = await openExtractor({ graph })
 * const text = 'Amnesty International said on 4 May 2031 that at least 12 people were killed.'
 * const drafts = extractor.extract({ path: 'note.txt', text })
 * console.log(drafts.attributions[0]?.assertedOn) // 2031-05-04
 * const quads = extractor.toQuads(drafts, text)
 * console.log(quads.some(({ object }) => object.value.endsWith('amnesty'))) // true
 * ```
 */
export async function openExtractor({ graph, minConfidence }: OpenExtractorOptions = {}): Promise<Extractor> {
  // loaded where it is needed: a dictionary and a model of the language come with it
  const { createExtractor } = await import('../extract/extractor.js')
  const { readLexicon } = await import('../extract/lexicon.js')
  const lexicon = await readLexicon(graph?.ontology ?? shippedOntology, graph)
  return createExtractor({ lexicon, models: await shippedModels(), minConfidence })
}

let models: Promise<Models> | undefined

/**
 * The models that ship with the package; they are read once.
 *
 * @example
 * ```ts
 * import { createExtractor, readLexicon } from 'claimgraph/extract'
 * import { shippedModels, shippedOntology } from 'claimgraph/node'
 *
 * const extractor = createExtractor({ lexicon: await readLexicon(shippedOntology), models: await shippedModels() })
 * const { attributions } = extractor.extract({ path: 'note.txt', text: 'The mayor said that the bridge was closed.' })
 * console.log(attributions.map(({ agent }) => agent)) // [ 'The mayor' ]
 * ```
 */
export function shippedModels(): Promise<Models> {
  models ??= readModels()
  return models
}

async function readModels(): Promise<Models> {
  const [weights, wordClasses] = await Promise.all([
    readFile(shippedPath('models/attribution.bin')),
    readFile(shippedPath('models/word-classes.bin')),
  ])
  return { attribution: await promisify(brotliDecompress)(weights), wordClasses }
}
