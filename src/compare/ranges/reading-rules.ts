import type { DatasetCore, Term } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { findByName } from '../../claims/names.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdf as rdfNs, schema } from '../../rdf/namespaces.js'
import { type Resource, readResource } from '../../rdf/resource.js'

/** How one vague word is read: bounds for a word that counts, shares of the figure for one that blurs it. */
export interface ReadingRule {
  /** Small letters. */
  readonly word: string
  readonly least?: number | undefined
  readonly most?: number | undefined
  /** The least and the most that it allows, as shares of the figure beside it. */
  readonly shares?: readonly [least: number, most: number] | undefined
}

/** How vague words are read, by convention. */
export interface ReadingRules extends Resource {
  /** The longest word first, so that "tens of thousands" is not read as "thousands". */
  readonly rules: readonly ReadingRule[]
}

/** The reading rules that are taken where nobody chooses others. */
export const usualReading = 'two-of-each'

/** Finds reading rules among those of the ontology and of the graph. Throws `not-found`, `ambiguous` or `invalid-data`. */
export async function readReadingRules(
  { dataset, ontology, prefixes }: Pick<ClaimGraph, 'dataset' | 'ontology' | 'prefixes'>,
  name: string,
): Promise<ReadingRules> {
  const datasets = [await ontology.readings(), dataset]
  const all = new Map(
    datasets.flatMap(among =>
      [...among.match(null, rdfNs.type, cg.ReadingRules, rdf.defaultGraph())].map(
        ({ subject }) => [subject.value, among] as const,
      ),
    ),
  )
  const iri = findByName('reading rules', name, all.keys(), prefixes)
  return readRules(all.get(iri)!, iri)
}

function readRules(dataset: DatasetCore, iri: string): ReadingRules {
  const set = rdf.namedNode(iri)
  const nodes = [...dataset.match(set, cg.readingRule, null, rdf.defaultGraph())].map(({ object }) => object)
  const rules = nodes.flatMap(node => readRule(dataset, node, iri))
  if (rules.length === 0) throw invalid(iri, 'expected cg:readingRule at least once, found none')
  return {
    ...readResource(dataset, set),
    rules: rules.sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1)),
  }
}

function readRule(dataset: DatasetCore, node: Term, iri: string): ReadingRule[] {
  const valuesOf = (property: Term) => [...dataset.match(node, property)].map(({ object }) => object.value)
  const numberOf = (property: Term) => {
    const [text, ...more] = valuesOf(property)
    if (text === undefined) return undefined
    const number = Number(text)
    if (more.length === 0 && number >= 0 && number < Infinity) return number
    throw invalid(
      iri,
      `expected one number of 0 or more as <${property.value}>, found ${[text, ...more].join(' and ')}`,
    )
  }
  const [least, most] = [numberOf(schema.minValue), numberOf(schema.maxValue)]
  const [low, high] = [numberOf(cg.leastShare), numberOf(cg.mostShare)]
  const words = valuesOf(cg.vagueWord)
  if (words.length === 0) throw invalid(iri, 'expected cg:vagueWord in each of its rules')
  if ((low === undefined) !== (high === undefined) || (least ?? most ?? low) === undefined) {
    const message = `expected schema:minValue or schema:maxValue, or cg:leastShare with cg:mostShare, for “${words[0]}”`
    throw invalid(iri, message)
  }
  const shares = low === undefined || high === undefined ? undefined : ([low, high] as const)
  return words.map(word => ({ word: word.toLowerCase(), least, most, shares }))
}

function invalid(iri: string, message: string): ClaimGraphError {
  return new ClaimGraphError('invalid-data', `reading rules <${iri}>: ${message}`)
}
