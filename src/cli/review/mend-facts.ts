import type { Quad, Term } from '@rdfjs/types'
import { findByName } from '../../claims/names.js'
import { formatQuantity, type Quantity } from '../../claims/quantity.js'
import { kinds } from '../../compare/kinds/kinds.js'
import { parseQuantity } from '../../compare/kinds/parse-quantity.js'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { ClaimGraphError } from '../../errors.js'
import { shippedOntology } from '../../node/ontology.js'
import { readSchema } from '../../ontology/schema.js'
import { rdf } from '../../rdf/environment.js'
import { localName } from '../../rdf/resource.js'
import { addFact, removeFact, setQuantity, setValue } from '../../review/edit.js'
import type { FactView } from '../../review/view.js'
import type { Change } from './change.js'
import { chooseNamed, chooseOrMint, listEvents, listValues, type Mending, valueTypes } from './choose.js'
import { readNumber } from './dialogue.js'

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

async function mendFact(mending: Mending, fact: FactView): Promise<Change | undefined> {
  const { dialogue, draft, quads } = mending
  const { property, quantity, quad, value } = fact
  const without = { field: 'facts', to: `without ${property.label}: ${value}`, quads: removeFact(quads, quad) }
  if (!quantity)
    return quad.object.termType === 'NamedNode' ? mendValue(mending, fact, without) : remove(mending, fact, without)
  const figure = await dialogue.askFor(`${property.label} (a figure as worded, or - to remove it)`, answer =>
    answer === '-' ? 'none' : parseQuantity(answer),
  )
  if (figure === undefined) return undefined
  if (figure === 'none') return without
  const to = `${property.label}: ${formatQuantity(figure)}`
  return { field: 'facts', to, quads: setQuantity(quads, draft, quad, figure) }
}

async function remove(
  { dialogue }: Mending,
  { property, value }: FactView,
  without: Change,
): Promise<Change | undefined> {
  const isSure = await dialogue.askFor(`Remove “${property.label}: ${value}” (y or n)`, parseYesOrNo)
  return isSure ? without : undefined
}

/** Asks for another value: something that is known, or a concept or an agent that is new. */
async function mendValue(mending: Mending, fact: FactView, without: Change): Promise<Change | undefined> {
  const { property, quad, value } = fact
  const question = `${property.label}, instead of “${value}”; empty: remove it or leave it`
  const chosen = await chooseOrMint(mending, question, listValues(mending), valueTypes)
  if (!chosen) return remove(mending, fact, without)
  const quads = setValue(chosen.quads, mending.draft, quad, chosen.id)
  return { field: 'facts', to: `${property.label}: ${chosen.label}`, quads }
}

async function askForFact(mending: Mending): Promise<Change | undefined> {
  const { dialogue, view, draft, known } = mending
  const { about } = view.claim
  const subject = about.length === 1 ? about[0] : await chooseNamed(mending, 'Of which event', listEvents(mending))
  if (!subject) return undefined
  const { comparable } = await readSchema(shippedOntology, known)
  const question = `What does it state of “${subject.label}” (a property, such as deaths, perpetrator or began; ? lists them)`
  const property = await dialogue.askFor(question, answer => {
    if (answer !== '?') return findByName('comparable property', answer, comparable.keys())
    throw new ClaimGraphError('parameter', [...comparable.keys()].map(localName).sort().join(', '))
  })
  if (property === undefined) return undefined
  const found = await askForValue(mending, localName(property), comparable.get(property)!)
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
  const typed = kinds.find(({ iri }) => iri === kind)?.typed
  if (typed) {
    const found = await mending.dialogue.askFor(`${property} (${typed.hint})`, answer => typed.parse(answer))
    return found && { ...found, quads: mending.quads }
  }
  const chosen = await chooseOrMint(mending, property, listValues(mending), valueTypes)
  return chosen && { value: rdf.namedNode(chosen.id), words: chosen.label, quads: chosen.quads }
}
