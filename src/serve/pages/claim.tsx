import type { Claim } from '../../claims/claim.js'
import type { Mention } from '../../claims/mention.js'
import { describeRetraction } from '../../claims/retraction.js'
import { relayOf } from '../../claims/whose-words.js'
import { prov } from '../../rdf/namespaces.js'
import { formatTimes } from '../../time/times.js'
import { capitalise, listNames } from '../../view/words.js'
import { citeClaim } from './cite/cited.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { describeClaim, markUpClaim } from './markup/claim-markup.js'
import { Chain } from './parts/chain.js'
import { ClaimStands } from './parts/claim-stands.js'
import { Content } from './parts/content.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Name, Reference, References } from './parts/reference.js'
import { claimQuery } from './queries/held.js'
import { quote } from './quotation.js'
import { readingPlace } from './reading.js'
import type { Site } from './site.js'
import { subjectsOf } from './subjects-of.js'

/** One statement: who makes it, when, through whom it is known, where it stands, and what agrees with it. */
export function claimPage(site: Site, id: string): Page {
  const claim = site.claims.get(id)!
  return {
    title: claim.label,
    body: <ClaimBody site={site} claim={claim} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: claimQuery(id) },
    data: claimsData(site, [claim]),
    cited: () => citeClaim(site, claim),
    description: describeClaim(site, claim),
    markup: setup => markUpClaim(setup, claim),
  }
}

function ClaimBody({ site, claim }: { site: Site; claim: Claim }) {
  const { claimant, asserted, act, stance, certainty, basis, about, addressees, derivedFrom, revisionOf, comment } =
    claim
  const revisions = subjectsOf(site, prov.wasRevisionOf, claim.id)
  const [organisation] = claimant?.actsFor ?? []
  return (
    <>
      <Heading kind="Claim" title={claim.label}>
        <p class="rule">The statement in our own words; the document’s wording is its publisher’s.</p>
      </Heading>
      <Facts
        of={[
          [
            'Claimant',
            claimant ? (
              <>
                <Reference to={claimant} />
                {organisation ? (
                  <>
                    {' '}
                    for <Reference to={organisation} />
                  </>
                ) : null}
              </>
            ) : (
              'unknown'
            ),
          ],
          ['Asserted', `${capitalise(formatTimes(asserted))}${basisWords[asserted.basis ?? 'none']}`],
          ['Kind of statement', act && <Name>{act.label}</Name>],
          ['Stance', <Name>{stance.label}</Name>],
          ['The speaker’s own hedge', certainty ? <Name>{certainty.label}</Name> : 'none'],
          ['Of how many', claim.quantifier && <Name>{claim.quantifier.label}</Name>],
          ['Presupposed', claim.presupposed && 'taken for granted in its words, and not asserted'],
          ['In whose words', <WhoseWords site={site} claim={claim} />],
          ['About', about.length > 0 && <References to={about} />],
          ['Addressed to', addressees.length > 0 && <References to={addressees} />],
          ['Evidence named', basis.length > 0 ? basis.map(({ label }) => label).join(', ') : 'none'],
          ['Rests on', derivedFrom.length > 0 && <References to={derivedFrom} />],
          ['Replaces', revisionOf.length > 0 && <References to={revisionOf} />],
          ['Replaced by', revisions.length > 0 && <References to={revisions} />],
          ['Withdrawn', claim.retraction && <Name>{capitalise(describeRetraction(claim.retraction))}</Name>],
          ['Note', comment && <Name>{comment}</Name>],
          ['Status', claim.status && <Name>{claim.status.label}</Name>],
          ['Restricted', claim.restricted && 'yes: not for publication'],
        ]}
      />
      <section aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <Content claim={claim} />
      </section>
      <section aria-labelledby="mentions">
        <h2 id="mentions">How it is known</h2>
        <p class="rule">
          {count(claim.mentions.length, 'passage carries it', 'passages carry it')}, in the order of documents and of
          their text. The chain runs from whoever originally says so to the document.
        </p>
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
  if (words.size === 0 || words.has('own')) return 'its own'
  if (words.has('ascribed'))
    return (
      <Name>{`as ${listNames(relays)} ${relays.length > 1 ? 'have' : 'has'} it; its own words count instead`}</Name>
    )
  return <Name>{`known through ${listNames(relays)} only`}</Name>
}

const basisWords = {
  Stated: '; the document says so',
  Inferred: '; inferred, as the note explains',
  none: '',
} as const

function Passage({ site, claim, mention }: { site: Site; claim: Claim; mention: Mention }) {
  const { document, span, sha256 } = mention
  const quotation = quote(site, mention)
  const place = readingPlace(site, claim, mention)
  const characters = span && `characters ${span.start.toLocaleString('en')} to ${span.end.toLocaleString('en')}`
  return (
    <article class="mention">
      <h3>
        <Name>{document?.label ?? 'No document'}</Name>
        {span ? ', ' : null}
        {span ? place === undefined ? characters : <a href={place}>{characters}</a> : null}
      </h3>
      <Chain claim={claim} mention={mention} />
      {typeof quotation === 'object' ? (
        <>
          <blockquote dir="auto">
            {quotation.before}
            <mark>{quotation.passage}</mark>
            {quotation.after}
          </blockquote>
          <p class="meta">
            {sha256 === undefined ? 'No digest is recorded for this passage.' : 'It has the recorded digest.'}
            {quotation.withContext ? '' : ' Only the passage itself is shown here.'}
          </p>
        </>
      ) : null}
      {quotation === 'not at hand' ? <p class="meta">The text of this document is not at hand here.</p> : null}
      {quotation === 'not the passage' ? (
        <p class="problem">
          The text at these characters does not have the recorded digest, so it is not shown as the passage.
        </p>
      ) : null}
      {sha256 === undefined ? null : (
        <p class="meta digest">
          SHA-256 of the passage: <code>{sha256}</code>
        </p>
      )}
    </article>
  )
}
