import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { rdf as rdfNs } from '../../rdf/namespaces.js'
import { setOfConcepts } from '../kinds/set-of-concepts.js'
import { Asked } from '../statements/asked.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { GraphReading } from '../statements/read-graph.js'
import type { Statement } from '../statements/statements.js'

type ToldReading = Pick<GraphReading, 'store' | 'properties' | 'statements' | 'claims' | 'labelOf'>

/**
 * What claims say, by number: the statements, and after them what is told on properties that relayed claims have and that
 * are not compared between speakers (a consequence, say): a relay may keep that or change it all the same.
 */
export class Told {
  readonly #reading: ToldReading
  readonly #more: readonly Uncompared[]
  readonly #moreOf = new Map<number, number[]>()

  constructor(reading: ToldReading, relayed: readonly number[]) {
    this.#reading = reading
    this.#more = readUncompared(reading, relayed)
    for (const [index, { claim }] of this.#more.entries()) {
      const number = reading.statements.size + index
      const known = this.#moreOf.get(claim)
      if (known) known.push(number)
      else this.#moreOf.set(claim, [number])
    }
  }

  get size(): number {
    return this.#reading.statements.size + this.#more.length
  }

  /** The place of the claim that says it. */
  claim(number: number): number {
    return this.#at(number)?.claim ?? this.#reading.statements.claims[number]!
  }

  asked(number: number): Asked {
    return this.#at(number)?.asked ?? this.#reading.statements.askedBy(number)
  }

  /** The numbers of what a claim says. */
  of(claim: number): number[] {
    const { claims } = this.#reading.statements
    const found: number[] = []
    // statements stand in the order of their claims
    for (let number = findFirst(claims, claim); claims[number] === claim; number++) found.push(number)
    return [...found, ...(this.#moreOf.get(claim) ?? [])]
  }

  read(number: number): Statement {
    const more = this.#at(number)
    if (!more) return this.#reading.statements.at(number)
    const source = this.#reading.claims.at(more.claim)
    const concepts = [more.concept]
    const position =
      source.stance === 'denies' ? { asserted: [], denied: concepts } : { asserted: concepts, denied: [] }
    return {
      source,
      asked: more.asked,
      stance: source.stance,
      position,
      key: setOfConcepts.key(position),
      asStated: undefined,
    }
  }

  #at(number: number): Uncompared | undefined {
    const index = number - this.#reading.statements.size
    return index < 0 ? undefined : this.#more[index]
  }
}

interface Uncompared {
  readonly claim: number
  readonly asked: Asked
  readonly concept: string
}

function readUncompared(
  { store, properties, claims, labelOf }: ToldReading,
  relayed: readonly number[],
): readonly Uncompared[] {
  const { columns, terms } = store
  const compared = new Set([...properties.keys()].map(id => terms.find(rdf.namedNode(id))))
  compared.add(terms.find(rdfNs.type))
  const others = new Set<number>()
  for (const claim of relayed) {
    for (const row of store.rows('graph', claims.numbers[claim]!)) {
      const property = columns.predicate[row]!
      if (compared.has(property) || others.has(property)) continue
      // nodes and literals belong to what is said of something else
      const isPlain = [columns.subject[row]!, columns.object[row]!].every(term => iriOf(store, term) !== undefined)
      if (isPlain) others.add(property)
    }
  }
  const found = [...others].flatMap(number => {
    const property = describe(terms.iri(number), labelOf)
    return Array.from(store.rows('predicate', number)).flatMap(row => {
      const claim = columns.graph[row] === 0 ? undefined : claims.find(columns.graph[row]!)
      const [event, concept] = [iriOf(store, columns.subject[row]!), iriOf(store, columns.object[row]!)]
      if (claim === undefined || event === undefined || concept === undefined) return []
      return [{ claim, asked: new Asked(-1, event, property, ''), concept }]
    })
  })
  return found.sort((a, b) => a.claim - b.claim)
}

function describe(id: string, labelOf: (iri: string) => string): ComparableProperty {
  return {
    id,
    label: labelOf(id),
    kind: setOfConcepts,
    additive: false,
    existential: false,
    universal: false,
    byAnotherAct: [],
  }
}

function iriOf({ terms }: ColumnStore, number: number): string | undefined {
  const { termType, value } = terms.term(number)
  return termType === 'NamedNode' ? value : undefined
}

/** The first place at which an ordered column has a value, or would have it. */
function findFirst(column: Uint32Array, value: number): number {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
