import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { createNearestWords } from '../../claims/columns/nearest-words.js'
import type { createOrigins } from '../../claims/columns/origins.js'
import { isPrimary } from '../../claims/columns/voices.js'
import type { GraphReading } from '../../compare/statements/read-graph.js'
import { rdf } from '../../rdf/environment.js'
import { readLabel } from '../../rdf/resource.js'
import type { TabledRows } from './shape.js'

/** The agents and documents that rows name. */
export interface Named {
  readonly agents: Set<string>
  readonly documents: Set<string>
}

/** Whose words claims are, and with whom they begin. */
interface Words extends Pick<ReturnType<typeof createNearestWords>, 'isAscribed'> {
  readonly originsOf: ReturnType<typeof createOrigins>
}

/** Claims, each with its passages, the relays of these, and its origins; who and what they name is added to `named`. */
export function* claimRows(
  { store, claims, revised, retracted, spokenFor }: GraphReading,
  { originsOf, isAscribed }: Words,
  named: Named,
): TabledRows {
  for (let place = 0; place < claims.size; place++) {
    const claim = claims.at(place)
    const { id, claimant, speaker, days } = claim
    const [isRevised, isWithdrawn] = [revised[place] === 1, retracted[place] === 1]
    named.agents.add(claimant).add(speaker)
    const how = [claim.act, claim.certainty, claim.quantifier].map(resource => resource?.id ?? null)
    yield [
      'claim',
      [
        ...[id, readLabel(store, rdf.namedNode(id)), claimant, speaker, claim.stance, ...how, claim.presupposed],
        ...[days.first ?? null, days.last ?? null, isRevised, isWithdrawn, !isRevised && !isWithdrawn],
      ],
    ]
    yield* mentionRows(claim, { isAscribed, spokenFor }, named)
    const origins = originsOf(claim)
    for (const agent of [...origins.named].sort()) yield ['origin', [id, agent, true]]
    for (const agent of [...origins.unnamed].sort()) yield ['origin', [id, agent, false]]
  }
}

function* mentionRows(
  { id, claimant, mentions, voices }: ComparedClaim,
  { isAscribed, spokenFor }: Pick<Words, 'isAscribed'> & Pick<GraphReading, 'spokenFor'>,
  named: Named,
): TabledRows {
  const ascribed = new Map(voices.map(voice => [voice.relayedBy, isAscribed(voice)]))
  for (const [number, mention] of mentions.entries()) {
    const { document, relayedBy: chain, span } = mention
    const relay = isPrimary(mention, claimant, spokenFor)
      ? null
      : (document?.publisher ?? document?.id ?? chain.at(-1) ?? null)
    if (document) named.documents.add(document.id)
    if (document?.publisher) named.agents.add(document.publisher)
    yield [
      'mention',
      [id, number, document?.id ?? null, span?.start ?? null, span?.end ?? null, relay, ascribed.get(relay)!],
    ]
    for (const [step, agent] of chain.entries()) {
      named.agents.add(agent)
      yield ['relay', [id, number, step, agent]]
    }
  }
}
