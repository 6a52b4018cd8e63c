import { createAttributionFinder } from '../../src/extract/attribution/attribute.js'
import { readLexicon } from '../../src/extract/lexicon.js'
import { findStatements } from '../../src/extract/statements/find-statements.js'
import { tokenize } from '../../src/extract/text/tokens.js'
import { shippedModels } from '../../src/node/extraction.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { formatConfidence, judge } from './calibration.js'
import { type Counts, countAttributions, countExact, countOverlap, rates } from './measure.js'
import { type GoldAttribution, type GoldDocument, readPolnear } from './polnear.js'

const parts = ['source', 'cue', 'content'] as const
const speech = new Set('say tell add state report write note announce claim argue explain accuse'.split(' '))

/** Measures of what was found in annotated articles, by name. */
export function evaluate(
  documents: readonly GoldDocument[],
  found: readonly (readonly GoldAttribution[])[],
): Map<string, Counts> {
  const measures = new Map<string, Counts>()
  const counts = (name: string) => {
    const known = measures.get(name) ?? { found: 0, wanted: 0, right: 0 }
    measures.set(name, known)
    return known
  }
  documents.forEach(({ attributions, tokens }, d) => {
    const groups = found[d]!
    for (const part of parts) {
      const guessed = groups.flatMap(group => group[part])
      const annotated = attributions.flatMap(attribution => attribution[part])
      countExact(guessed, annotated, counts(`${part} exact`))
      countOverlap(guessed, annotated, counts(`${part} overlap`))
    }
    countAttributions(groups, attributions, counts('attribution'), { source: false })
    countAttributions(groups, attributions, counts('attribution with source'), { source: true })
    const cues = groups.flatMap(({ cue }) => cue)
    const recalled = counts('speech cues')
    for (const { cue } of attributions) {
      if (!cue.some(({ start, end }) => tokens.slice(start, end).some(({ lemma }) => speech.has(lemma)))) continue
      recalled.wanted++
      if (cue.some(one => cues.some(other => one.start < other.end && other.start < one.end))) recalled.right++
    }
  })
  counts('speech cues').found = NaN
  return measures
}

/** Writes measures as a table in per cent; what was not measured is left blank. */
export function formatMeasures(measures: ReadonlyMap<string, Counts>): string {
  const percent = (share: number) => (Number.isNaN(share) ? '' : (100 * share).toFixed(1)).padStart(10)
  const rows = [...measures].map(([name, counts]) => {
    const { precision, recall, f1 } = rates(counts)
    return (name.padEnd(24) + percent(precision) + percent(recall) + percent(f1)).trimEnd()
  })
  return [' '.repeat(24) + ['precision', 'recall', 'F1'].map(name => name.padStart(10)).join(''), ...rows].join('\n')
}

/**
 * Reads a folder of the corpus, finds its statements, and writes how well and how fast. All that is found counts, also what
 * the corpus never annotates: statements within others, and sentences that carry one on.
 */
export async function evaluateFolder(folder: string): Promise<string> {
  const findAttributions = createAttributionFinder(await shippedModels())
  const { kinds } = await readLexicon(shippedOntology)
  const documents = readPolnear(folder, kinds)
  const start = performance.now()
  const found = documents.map(({ text }) => findStatements(tokenize(text, kinds), { findAttributions }).statements)
  const seconds = (performance.now() - start) / 1000
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const speed = `${documents.length} documents, ${words} words, ${Math.round(words / seconds)} words per second`
  const wanted = documents.reduce((sum, { attributions }) => sum + attributions.length, 0)
  return `${formatMeasures(evaluate(documents, found))}\n${formatConfidence(judge(documents, found), wanted)}\n${speed}\n`
}
