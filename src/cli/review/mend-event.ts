import type { Literal, NamedNode } from '@rdfjs/types'
import { findByName } from '../../claims/names.js'
import { ClaimGraphError } from '../../errors.js'
import { shippedOntology } from '../../node/ontology.js'
import { readSchema } from '../../ontology/schema.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral } from '../../rdf/literals.js'
import { cg, schema, sem, skos } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { mint, replaceResource, setAbout } from '../../review/edit.js'
import type { Named } from '../../review/find-named.js'
import { parseDate } from '../../time/parse-date.js'
import type { Change } from './change.js'
import {
  type Chosen,
  chooseNamed,
  chooseOrMint,
  listAgents,
  listConcepts,
  listEvents,
  listPlaces,
  type Mending,
  mintFor,
} from './choose.js'

/** Asks what a draft is about, instead of what it is about now: an event or agent that is known, or a new event. */
export async function mendEvent(mending: Mending): Promise<Change | undefined> {
  const { dialogue, view } = mending
  const { about } = view.claim
  if (about.length === 0) return addEvent(mending)
  const from = about.length === 1 ? about[0] : await dialogue.choose(about, ({ label }) => label)
  if (!from) return undefined
  const question = `Which event (or agent), instead of “${from.label}” (a name, ? for a list, or new NAME)`
  const to = await askForThing(mending, question)
  if (!to) return undefined
  const quads = replaceResource('quads' in to ? to.quads : mending.quads, from.id, to.id)
  return { field: 'event', to: to.label, quads }
}

/** Asks what a draft is about that is about nothing yet. */
async function addEvent(mending: Mending): Promise<Change | undefined> {
  const question = 'About which event (or agent) (a name, ? for a list, or new NAME)'
  const to = await askForThing(mending, question)
  return (
    to && {
      field: 'event',
      to: to.label,
      quads: setAbout('quads' in to ? to.quads : mending.quads, mending.draft, to.id),
    }
  )
}

/** An event or agent that is known, or a new event. */
async function askForThing(mending: Mending, question: string): Promise<Chosen | Named | undefined> {
  const answer = await mending.dialogue.ask(question)
  const [, name] = /^new\s+(.+)$/i.exec(answer) ?? []
  return name === undefined
    ? chooseNamed(mending, question, [...listEvents(mending), ...listAgents(mending)], answer)
    : askForEvent(mending, name)
}

/** Asks for the dimensions that define a new event; all but its kind may stay open. */
async function askForEvent(mending: Mending, label: string): Promise<Chosen | undefined> {
  const { dialogue, known } = mending
  const { described } = await readSchema(shippedOntology, known)
  const kinds = [...described.match(null, skos.inScheme, cg.eventKinds)].map(({ subject }) => subject.value)
  const kind = await dialogue.askFor('Kind (such as Killing, Attack or Burial; ? lists them)', answer => {
    if (answer !== '?') return findByName('kind of event', answer, kinds)
    throw new ClaimGraphError('parameter', kinds.map(localName).sort().join(', '))
  })
  if (kind === undefined) return undefined
  const dimensions: [NamedNode, NamedNode | Literal][] = [[cg.kind, rdf.namedNode(kind)]]
  const place = await chooseOrMint(mending, 'Where; empty: not said', listPlaces(mending), { place: schema.Place })
  if (place) dimensions.push([sem.hasPlace, rdf.namedNode(place.id)])
  const from = await dialogue.askFor('First day, month or year; empty: not said', readDate)
  if (from) dimensions.push([cg.from, from])
  const until = from && (await dialogue.askFor('Last day, month or year; empty: the same', readDate))
  if (from) dimensions.push([cg.until, until ?? from])
  const placed = { ...mending, quads: place?.quads ?? mending.quads }
  const victims = await chooseOrMint(
    placed,
    'Restricted to which people; empty: not restricted',
    listConcepts(placed),
    {
      concept: skos.Concept,
    },
  )
  if (victims) dimensions.push([cg.victims, rdf.namedNode(victims.id)])
  const id = mintFor(mending, sem.Event, label)
  return { id, label, quads: mint(victims?.quads ?? placed.quads, { id, type: sem.Event, label, dimensions }) }
}

function readDate(answer: string): Literal {
  const { on } = parseDate(answer)
  if (on !== undefined) return dateLiteral(on)
  throw new ClaimGraphError('parameter', `expected one day, month or year, found \`${answer}\``)
}
