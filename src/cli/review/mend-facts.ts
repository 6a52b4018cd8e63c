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
import { skos } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { addFact, removeFact, setQuantity } from '../../review/edit.js'
import type { FactView } from '../../review/view.js'
import type { Change } from './change.js'
import { chooseNamed, chooseOrMint, listEvents, listValues, type Mending } from './choose.js'
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

async function mendFact({ dialogue, draft, quads }: Mending, fact: FactView): Promise<Change | undefined> {
  const { property, quantity, quad, value } = fact
  const without = { field: 'facts', to: `without ${property.label}: ${value}`, quads: removeFact(quads, quad) }
  if (!quantity) {
    const isSure = await dialogue.askFor(`Remove “${property.label}: ${value}” (y or n)`, parseYesOrNo)
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
  const chosen = await chooseOrMint(mending, property, listValues(mending), { concept: skos.Concept })
  return chosen && { value: rdf.namedNode(chosen.id), words: chosen.label, quads: chosen.quads }
}
