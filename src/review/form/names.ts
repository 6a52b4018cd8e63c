import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { countEach } from '../../rdf/count-each.js'
import { rdf } from '../../rdf/environment.js'
import { rdf as rdfNs, rdfs, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { localName, readLabel } from '../../rdf/resource.js'
import { findNamed, type Named } from '../find-named.js'

/** Things by the words by which a person names each in a form: its label, with the end of its IRI where several bear it. */
export class Names {
  readonly #words = new Map<string, string>()
  readonly #things = new Map<string, Named>()
  readonly #all: readonly Named[]

  constructor(things: Iterable<Named>) {
    const byId = new Map<string, Named>()
    for (const each of things) if (!byId.has(each.id)) byId.set(each.id, each)
    this.#all = [...byId.values()].sort((a, b) => compareText(a.label, b.label) || compareText(a.id, b.id))
    const counts = countEach(this.#all.map(({ label }) => label))
    for (const each of this.#all) {
      const short = `${each.label} (${localName(each.id)})`
      const word = counts.get(each.label) === 1 ? each.label : this.#things.has(short) ? each.id : short
      this.#words.set(each.id, word)
      this.#things.set(word, each)
    }
  }

  /** All things, in the order of their labels. */
  get all(): readonly Named[] {
    return this.#all
  }

  /** Whether a thing is among those that can be named. */
  has(id: string): boolean {
    return this.#words.has(id)
  }

  /** All words, in order. */
  get words(): string[] {
    return [...this.#words.values()]
  }

  /** By which words a thing is named; its IRI where it is none of these. */
  wordOf(id: string): string {
    return this.#words.get(id) ?? id
  }

  /** Whom or what words name, if anybody; throws `ambiguous` for a name of several. */
  find(words: string): string | undefined {
    const exact = this.#things.get(words.trim())
    if (exact) return exact.id
    const found = findNamed(words, this.#all)
    const [one] = found
    if (found.length <= 1) return one?.id
    const named = found.slice(0, mostListed).map(({ id }) => this.wordOf(id))
    const more = found.length > mostListed ? ` and ${found.length - mostListed} more` : ''
    throw new ClaimGraphError(
      'ambiguous',
      `expected one thing, found \`${words}\`, which names ${named.join('; ')}${more}`,
    )
  }
}

const mostListed = 6

/** The members of classes, and of what is declared to be narrower than these, in datasets: those of the first come first. */
export function listMembers(
  classes: readonly string[],
  datasets: readonly DatasetCore[],
  vocabulary: DatasetCore,
): Named[] {
  const wanted = classes.flatMap(each => narrowerThan(rdf.namedNode(each), vocabulary))
  return datasets.flatMap(dataset =>
    wanted.flatMap(type =>
      [...dataset.match(null, rdfNs.type, type, rdf.defaultGraph())].flatMap(({ subject }) =>
        subject.termType === 'NamedNode' ? readNamed(dataset, subject) : [],
      ),
    ),
  )
}

/** A thing by its label and other spellings alone: of many, the rest of their descriptions is not read. */
function readNamed(dataset: DatasetCore, term: NamedNode): Named {
  const values = (property: NamedNode) =>
    Array.from(dataset.match(term, property, null, rdf.defaultGraph()), ({ object }) => object)
  const [label, ...more] = values(rdfs.label)
  const isPlain = label !== undefined && more.length === 0
  return {
    id: term.value,
    label: isPlain ? label.value : readLabel(dataset, term),
    spellings: values(skos.altLabel).map(({ value }) => value),
  }
}

function narrowerThan(type: Term, vocabulary: DatasetCore, met = new Set<string>()): Term[] {
  if (met.has(type.value)) return []
  met.add(type.value)
  const below = [...vocabulary.match(null, rdfs.subClassOf, type)]
  return [type, ...below.flatMap(({ subject }) => narrowerThan(subject, vocabulary, met))]
}
