import type { Claim } from '../../claims/claim.js'
import type { Mention } from '../../claims/mention.js'
import { describeRetraction, type Retraction } from '../../claims/retraction.js'
import { relayOf } from '../../claims/whose-words.js'
import { english } from '../../language/language.js'
import { tellDays, tellTimes } from '../../view/tell.js'
import { capitalise } from '../../view/words.js'
import { citeClaim } from './cite/cited.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { describeClaim, markUpClaim } from './markup/claim-markup.js'
import { Chain } from './parts/chain.js'
import { ClaimStands } from './parts/claim-stands.js'
import { Content } from './parts/content.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference, References } from './parts/reference.js'
import { claimQuery } from './queries/held.js'
import { quote, quotedIn } from './quotation.js'
import { readingPlace } from './reading.js'
import type { Site } from './site.js'

/** One statement: who makes it, when, through whom it is known, where it stands, and what agrees with it. */
export function claimPage(site: Site, id: string): Page {
  const claim = site.claims.get(id)!
  return {
    title: site.nameOf(claim),
    body: <ClaimBody site={site} claim={claim} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: claimQuery(id) },
    data: claimsData(site, [claim]),
    cited: () => citeClaim(site.inLanguage(english), claim),
    description: describeClaim(site, claim),
    markup: setup => markUpClaim(setup, claim),
  }
}

function ClaimBody({ site, claim }: { site: Site; claim: Claim }) {
  const { claimant, asserted, act, stance, certainty, basis, about, addressees, derivedFrom, revisionOf, comment } =
    claim
  const { claim: words, comma } = site.words
  const revisions = [...site.claims.values()].filter(({ revisionOf: older }) => older.some(({ id }) => id === claim.id))
  const [organisation] = claimant?.actsFor ?? []
  return (
    <>
      <Heading kind={words.kind} title={site.nameOf(claim)}>
        <p class="rule">{words.ours}</p>
      </Heading>
      <Facts
        of={[
          [
            words.claimant,
            claimant ? (
              <>
                <Reference to={claimant} />
                {organisation ? <> {site.words.speakers.forWhom(<Reference to={organisation} />)}</> : null}
              </>
            ) : (
              words.unknown
            ),
          ],
          [words.asserted, capitalise(tellTimes(asserted, site)) + words.basis[asserted.basis ?? 'none']],
          [words.act, act && <Name of={act.id}>{site.nameOf(act)}</Name>],
          [words.stance, <Name of={stance.id}>{site.nameOf(stance)}</Name>],
          [words.hedge, certainty ? <Name of={certainty.id}>{site.nameOf(certainty)}</Name> : words.none],
          [words.ofHowMany, claim.quantifier && <Name>{site.nameOf(claim.quantifier)}</Name>],
          [words.presupposed, claim.presupposed && words.takenForGranted],
          [words.whoseWords, <WhoseWords site={site} claim={claim} />],
          [words.about, about.length > 0 && <References to={about} />],
          [words.addressedTo, addressees.length > 0 && <References to={addressees} />],
          [words.evidence, basis.length > 0 ? basis.map(site.nameOf).join(comma) : words.none],
          [words.restsOn, derivedFrom.length > 0 && <References to={derivedFrom} />],
          [words.replaces, revisionOf.length > 0 && <References to={revisionOf} />],
          [words.replacedBy, revisions.length > 0 && <References to={revisions} />],
          [words.withdrawn, claim.retraction && <Withdrawal site={site} of={claim.retraction} />],
          [words.note, comment && <Name>{comment}</Name>],
          [words.status, claim.status && <Name of={claim.status.id}>{site.nameOf(claim.status)}</Name>],
          [words.restricted, claim.restricted && words.notForPublication],
        ]}
      />
      <section aria-labelledby="says">
        <h2 id="says">{words.says}</h2>
        <Content claim={claim} />
      </section>
      <section aria-labelledby="mentions">
        <h2 id="mentions">{words.known}</h2>
        <p class="rule">{words.carried(claim.mentions.length)}</p>
        {claim.mentions.map(mention => (
          <Passage site={site} claim={claim} mention={mention} />
        ))}
      </section>
      <ClaimStands claim={claim} index={site.whole} />
    </>
  )
}

/** Whether the claim is known in its claimant's own words, or in others' documents only. */
function WhoseWords({ site, claim }: { site: Site; claim: Claim }) {
  const words = new Set(claim.mentions.map(mention => site.whoseWords(claim, mention)))
  const relays = [...new Set(claim.mentions.flatMap(mention => relayOf(mention) ?? []))].map(site.nameRelay)
  const { claim: told } = site.words
  if (words.size === 0 || words.has('own')) return told.itsOwn
  return <Name>{words.has('ascribed') ? told.asHave(relays) : told.knownThrough(relays)}</Name>
}

/** When and why a claim was withdrawn. */
function Withdrawal({ site, of }: { site: Site; of: Retraction }) {
  if (site.language === english) return <Name>{capitalise(describeRetraction(of))}</Name>
  return (
    <>
      {site.words.withdrawn(tellDays(of.withdrawn, site))}
      {of.because === undefined ? null : (
        <>
          : <Name>{of.because}</Name>
        </>
      )}
    </>
  )
}

function Passage({ site, claim, mention }: { site: Site; claim: Claim; mention: Mention }) {
  const { document, span, sha256 } = mention
  const quotation = quote(site, mention)
  const { claim: words } = site.words
  const place = readingPlace(site, claim, mention)
  const characters = span && words.characters(span.start, span.end)
  return (
    <article class="mention">
      <h3>
        <Name {...(document && { of: document.id })}>{document ? site.nameOf(document) : words.noDocument}</Name>
        {span ? site.words.comma : null}
        {place === undefined ? characters : <a href={place}>{characters}</a>}
      </h3>
      <Chain claim={claim} mention={mention} />
      {typeof quotation === 'object' ? (
        <>
          <blockquote dir="auto" lang={quotedIn(site, document?.language)}>
            {quotation.before}
            <mark>{quotation.passage}</mark>
            {quotation.after}
          </blockquote>
          <p class="meta">
            {sha256 === undefined ? words.noDigest : words.hasDigest}
            {quotation.withContext ? '' : words.onlyPassage}
          </p>
        </>
      ) : null}
      {quotation === 'not at hand' ? <p class="meta">{words.notAtHand}</p> : null}
      {quotation === 'not the passage' ? <p class="problem">{words.notThePassage}</p> : null}
      {sha256 === undefined ? null : (
        <p class="meta digest">
          {words.digest}
          <code>{sha256}</code>
        </p>
      )}
    </article>
  )
}
