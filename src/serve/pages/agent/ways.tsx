import type { ClaimEntry } from '../../../claims/columns/entries.js'
import { relayOf } from '../../../claims/whose-words.js'
import { rdf } from '../../../rdf/environment.js'
import { prov } from '../../../rdf/namespaces.js'
import { compareText } from '../../../rdf/order.js'
import type { Resource } from '../../../rdf/resource.js'
import { Tally } from '../parts/tally.js'
import type { Site } from '../site.js'

/** Through whom an actor is known that has no document of its own here; empty where it has. */
export function listRelays(site: Site, claims: readonly ClaimEntry[]): string[] {
  const passages = claims.flatMap(claim => claim.mentions.map(mention => ({ claim, mention })))
  if (passages.some(({ claim, mention }) => site.whoseWords(claim, mention) === 'own')) return []
  return [...new Set(passages.flatMap(({ mention }) => relayOf(mention) ?? []))].map(site.nameRelay)
}

/** The claims and documents on which a claim rests. */
function restsOn({ graph, labelOf }: Site, claim: string): Resource[] {
  const found = graph.dataset.match(rdf.namedNode(claim), prov.wasDerivedFrom, null, rdf.defaultGraph())
  return [...found].map(({ object }) => ({ id: object.value, label: labelOf(object.value) })).sort(byIri)
}

const byIri = (a: Resource, b: Resource) => compareText(a.id, b.id)

/** Through whom its claims are known, and on whose word it makes them. */
export function Ways({ claims, site }: { claims: readonly ClaimEntry[]; site: Site }) {
  const { agent: said } = site.words
  const sources = claims.flatMap(({ id }) => restsOn(site, id))
  const words = sources.flatMap(({ id, label }) => site.claims.get(id)?.claimant ?? { id, label })
  const mentions = claims.flatMap(({ mentions: its }) => its)
  const direct = mentions.filter(({ relayedBy }) => relayedBy.length === 0)
  const relays = mentions.flatMap(({ relayedBy }) => relayedBy)
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{said.ways}</h2>
      {words.length === 0 ? (
        <p>{said.restsOnNone}</p>
      ) : (
        <>
          <p>{said.restsOn}</p>
          <Tally of={words} what={said.claimantOrDocument} counted={said.claimsRestedOn} />
        </>
      )}
      <p>{said.passages(direct.length, mentions.length - direct.length, relays.length > 0)}</p>
      {relays.length === 0 ? null : <Tally of={relays} what={said.relay} counted={said.passagesCounted} />}
    </section>
  )
}

/** Whose claims it relays. */
export function Relayed({ claims, site }: { claims: readonly ClaimEntry[]; site: Site }) {
  const { agent: words } = site.words
  return (
    <section aria-labelledby="relays">
      <h2 id="relays">{words.relays}</h2>
      <Tally
        of={claims.flatMap(({ claimant }) => claimant ?? [])}
        what={words.claimant}
        counted={words.claimsRelayed}
      />
    </section>
  )
}
