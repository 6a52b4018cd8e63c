import type { Quad, Term } from '@rdfjs/types'
import { findByName } from '../../claims/names.js'
import { formatQuantity, type Quantity } from '../../claims/quantity.js'
import { ClaimGraphError } from '../../errors.js'
import { shippedOntology } from '../../node/ontology.js'
import { readSchema } from '../../ontology/schema.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { skos, xsd } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { addFact, removeFact, setQuantity } from '../../review/edit.js'
import { parseQuantity } from '../../review/parse-quantity.js'
import type { Fact } from '../../review/view.js'
import { parseDate } from '../../time/parse-date.js'
import type { Change } from './change.js'
import { chooseNamed, chooseOrMint, listEvents, listValues, type Mending } from './choose.js'
import { readNumber, readYesOrNo } from './dialogue.js'

/** Asks for a fact of a draft that has none, or for what is to become of those that it has. */
export async function mendFacts(mending: Mending): Promise<Change | undefined> {
  const { facts } = mending.view
  if (facts.length === 0) return askForFact(mending)
  const choice = await mending.dialogue.askFor(`Which (1 to ${facts.length}, or add; empty: none)`, answer =>
    /^a(dd?)?$/i.test(answer) ? 'add' : facts[readNumber(answer, facts.length) - 1]!,
  )
  if (choice === 'add') return askForFact(mending)
  return choice && mendFact(mending, choice)
}

async function mendFact({ dialogue, draft, quads }: Mending, fact: Fact): Promise<Change | undefined> {
  const { property, quantity, quad, value } = fact
  const without = { field: 'facts', to: `without ${property.label}: ${value}`, quads: removeFact(quads, quad) }
  if (!quantity) {
    const isSure = await dialogue.askFor(`Remove “${property.label}: ${value}” (y or n)`, readYesOrNo)
    return isSure ? without : undefined
  }
  const figure = await dialogue.askFor(`${property.label} (a figure as worded, or - to remove it)`, answer =>
    answer === '-' ? 'none' : parseQuantity(answer),
  )
  if (figure === undefined) return undefined
  if (figure === 'none') return without
  const to = `${property.label}: ${formatQuantity(figure)}`
  return { field: 'facts', to, quads: setQuantity(quads, draft, quad, figure) }
}

async function askForFact(mending: Mending): Promise<Change | undefined> {
  const { dialogue, view, draft, known } = mending
  const { about } = view.claim
  const subject = about.length === 1 ? about[0] : await chooseNamed(dialogue, 'Of which event', listEvents(mending))
  if (!subject) return undefined
  const { comparable } = await readSchema(shippedOntology, known)
  const question = `What does it state of “${subject.label}” (a property, such as deaths, perpetrator or began; ? lists them)`
  const property = await dialogue.askFor(question, answer => {
    if (answer !== '?') return findByName('comparable property', answer, comparable.keys())
    throw new ClaimGraphError('parameter', [...comparable.keys()].map(localName).sort().join(', '))
  })
  if (property === undefined) return undefined
  const found = await askForValue(mending, localName(property), localName(comparable.get(property)!))
  if (!found) return undefined
  const quads = addFact(found.quads, draft, { subject: subject.id, property, value: found.value })
  return { field: 'facts', to: `${localName(property)}: ${found.words}`, quads }
}

/** A value in the terms of a graph, in words, and the draft's quads, which describe it where it is new. */
interface Value {
  readonly value: Term | Quantity
  readonly words: string
  readonly quads: readonly Quad[]
}

async function askForValue(mending: Mending, property: string, kind: string): Promise<Value | undefined> {
  const { dialogue, quads } = mending
  if (kind === 'Quantity') {
    const value = await dialogue.askFor(`${property} (a figure as worded, such as 12 or at least 12)`, parseQuantity)
    return value && { value, words: formatQuantity(value), quads }
  }
  if (kind === 'Truth') {
    const value = await dialogue.askFor(`${property} (y or n)`, readYesOrNo)
    return value === undefined
      ? undefined
      : { value: rdf.literal(String(value), xsd.boolean), words: String(value), quads }
  }
  if (kind === 'Instant') {
    const on = await dialogue.askFor(`${property} (a day, month or year)`, answer => {
      const times = parseDate(answer)
      if (times.on !== undefined) return times.on
      throw new ClaimGraphError('parameter', `expected one day, month or year, found \`${answer}\``)
    })
    return on === undefined ? undefined : { value: dateLiteral(on), words: on, quads }
  }
  const chosen = await chooseOrMint(mending, property, listValues(mending), { concept: skos.Concept })
  return chosen && { value: rdf.namedNode(chosen.id), words: chosen.label, quads: chosen.quads }
}
