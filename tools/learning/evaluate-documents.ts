import { openExtractor } from '../../src/node/extraction.js'
import { openClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { readTexts } from '../../src/node/texts.js'
import { type CuratedCounts, evaluateCurated } from './curated.js'

const rows: readonly [string, (counts: CuratedCounts) => number, (counts: CuratedCounts) => number][] = [
  ['passages of others found', ({ found }) => found, ({ passages }) => passages],
  ['missed', ({ missed }) => missed.length, ({ passages }) => passages],
  ['  claimant named alike', ({ sameClaimant }) => sameClaimant, ({ found }) => found],
  ['  chain exact', ({ sameChain }) => sameChain, ({ found }) => found],
  ['spurious drafts', ({ spurious }) => spurious, ({ drafts }) => drafts],
]

/** Reads the texts in a folder that documents of the shipped graph have, and writes how what is found compares with it. */
export async function evaluateDocuments(folder: string): Promise<string> {
  const graph = await openClaimGraph([shippedPath('triples')])
  const found = evaluateCurated(graph, await readTexts(folder), await openExtractor())
  const heading = ' '.repeat(28) + ['per cent', 'count', 'of'].map(name => name.padStart(10)).join('')
  const tables = found.map(({ document, counts }) => {
    const lines = rows.map(([name, count, of]) => {
      const percent = of(counts) === 0 ? '' : ((100 * count(counts)) / of(counts)).toFixed(1)
      return name.padEnd(28) + [percent, count(counts), of(counts)].map(value => String(value).padStart(10)).join('')
    })
    return [document.label, heading, ...lines].join('\n')
  })
  return tables.length > 0 ? `${tables.join('\n\n')}\n` : `${folder}: no text of a document that the graph holds\n`
}
