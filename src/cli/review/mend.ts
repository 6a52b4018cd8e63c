import type { NamedNode } from '@rdfjs/types'
import { findByName } from '../../claims/names.js'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { ClaimGraphError } from '../../errors.js'
import { shippedOntology } from '../../node/ontology.js'
import { readSchema } from '../../ontology/schema.js'
import { cg, skos } from '../../rdf/namespaces.js'
import { localName, type Resource } from '../../rdf/resource.js'
import { setAddressee, setChain, setClaimant, setLabel, setManner, setRestricted, setTimes } from '../../review/edit.js'
import { parseDate } from '../../time/parse-date.js'
import { formatTimes } from '../../time/times.js'
import type { Change } from './change.js'
import { agentTypes, chooseOrMint, listAgents, type Mending } from './choose.js'
import { mendEvent } from './mend-event.js'
import { mendFacts } from './mend-facts.js'
import { mendPassage } from './mend-passage.js'

const menders: Readonly<Record<string, (mending: Mending) => Promise<Change | undefined>>> = {
  claimant: mendClaimant,
  date: mendDate,
  act: mending => mendManner(mending, 'act', cg.act, cg.acts),
  stance: mending => mendManner(mending, 'stance', cg.stance, cg.stances),
  certainty: mending => mendManner(mending, 'certainty', cg.certainty, cg.certainties),
  label: mendLabel,
  addressee: mendAddressee,
  chain: mendChain,
  event: mendEvent,
  facts: mendFacts,
  passage: mendPassage,
  sensitivity: mendSensitivity,
}

/** Asks what to mend, and for the new value. */
export async function mend(mending: Mending): Promise<Change | undefined> {
  const names = Object.keys(menders)
  const field = await mending.dialogue.askFor(`Edit what (${names.join(', ')}; empty: nothing)`, answer => {
    const [found, ...more] = names.filter(name => name.startsWith(answer.toLowerCase()))
    if (found !== undefined && more.length === 0) return found
    throw new ClaimGraphError('parameter', `expected one of ${names.join(', ')}, found \`${answer}\``)
  })
  return field === undefined ? undefined : menders[field]!(mending)
}

export async function mendClaimant(mending: Mending): Promise<Change | undefined> {
  const chosen = await chooseOrMint(mending, 'Who asserts it originally', listAgents(mending), agentTypes)
  if (!chosen) return undefined
  return { field: 'claimant', to: chosen.label, quads: setClaimant(chosen.quads, mending.draft, chosen.id) }
}

async function mendAddressee(mending: Mending): Promise<Change | undefined> {
  const { dialogue, draft, view } = mending
  const chosen = await chooseOrMint(mending, 'To whom is it addressed; empty: nobody', listAgents(mending), agentTypes)
  if (chosen) return { field: 'addressee', to: chosen.label, quads: setAddressee(chosen.quads, draft, chosen.id) }
  const [before] = view.claim.addressees
  const isNobody = before && (await dialogue.askFor(`Take out “${before.label}” (y or n)`, parseYesOrNo))
  return isNobody ? { field: 'addressee', to: 'nobody', quads: setAddressee(mending.quads, draft) } : undefined
}

export async function mendChain(mending: Mending): Promise<Change | undefined> {
  const { dialogue, view } = mending
  if (!view.mention) {
    dialogue.say('expected a mention, which a chain belongs to, found none')
    return undefined
  }
  dialogue.say('Through whom did it reach the document? Nearest to the claimant first, the publisher last.')
  const chain: Resource[] = []
  let { quads } = mending
  for (;;) {
    const question =
      chain.length === 0 ? 'First; empty: nobody, it speaks in its own document' : 'Then; empty: nobody else'
    const chosen = await chooseOrMint({ ...mending, quads }, question, listAgents({ ...mending, quads }), agentTypes)
    if (!chosen) break
    chain.push(chosen)
    quads = chosen.quads
  }
  const ids = chain.map(({ id }) => id)
  const to = chain.map(({ label }) => label).join(' → ') || 'nobody'
  return { field: 'chain', to, quads: setChain(quads, view.mention.id, ids) }
}

export async function mendDate({ dialogue, draft, quads }: Mending): Promise<Change | undefined> {
  const examples = '2025-03-09, 2025-03, 2025-03-21..2025-04-30 or ..2025-04-30'
  const days = await dialogue.askFor(`When was it asserted (${examples})`, parseDate)
  const isStated = days && (await dialogue.askFor('Does the document say so (y or n)', parseYesOrNo))
  if (isStated === undefined) return undefined
  const reasoning = isStated ? undefined : await dialogue.ask('How was it worked out')
  if (reasoning === '') return undefined
  const times =
    reasoning === undefined
      ? ({ ...days, basis: 'Stated' } as const)
      : ({ ...days, basis: 'Inferred', reasoning } as const)
  return { field: 'date', to: `${formatTimes(times)}, ${times.basis}`, quads: setTimes(quads, draft, times) }
}

export async function mendManner(
  { dialogue, draft, quads, known }: Mending,
  field: string,
  property: NamedNode,
  scheme: NamedNode,
): Promise<Change | undefined> {
  const { described } = await readSchema(shippedOntology, known)
  const concepts = [...described.match(null, skos.inScheme, scheme)].map(({ subject }) => subject.value).sort()
  const isNeeded = property.equals(cg.act)
  const concept = await dialogue.askFor(
    `${field} (${concepts.map(localName).join(', ')}${isNeeded ? '' : '; - for none'})`,
    answer => (answer === '-' && !isNeeded ? 'none' : findByName(field, answer, concepts)),
  )
  if (concept === undefined) return undefined
  const value = concept === 'none' ? undefined : concept
  return { field, to: localName(concept), quads: setManner(quads, draft, property, value) }
}

async function mendLabel({ dialogue, draft, quads, view }: Mending): Promise<Change | undefined> {
  const label = await dialogue.ask('Label, in words of your own', view.claim.label)
  return label === view.claim.label ? undefined : { field: 'label', to: label, quads: setLabel(quads, draft, label) }
}

/** What is restricted could put somebody at risk: it is shown to nobody who does not ask for it. */
async function mendSensitivity({ dialogue, draft, quads }: Mending): Promise<Change | undefined> {
  const isRestricted = await dialogue.askFor(
    'Restricted: unpublished, could put someone at risk (y or n)',
    parseYesOrNo,
  )
  if (isRestricted === undefined) return undefined
  return {
    field: 'sensitivity',
    to: isRestricted ? 'Restricted' : 'Open',
    quads: setRestricted(quads, draft, isRestricted),
  }
}
