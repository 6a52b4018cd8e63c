import type { ClaimEntry } from '../../claims/columns/entries.js'
import type { Document } from '../../claims/document.js'
import { describeManner, mannerOf } from '../../claims/manner.js'
import { prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { capitalise, describeTimes } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { nameTally } from './parts/outcome-mark.js'
import { Name, Reference, References } from './parts/reference.js'
import { Tally } from './parts/tally.js'
import { documentQuery } from './queries/held.js'
import { readingPath } from './reading.js'
import { relayingPath } from './relaying.js'
import type { Site } from './site.js'
import { subjectsOf } from './subjects-of.js'

/** A document: its statements in the order of its text, with their sources, how it relayed others, and what it leaves out of them. */
export function documentPage(site: Site, id: string): Page {
  const document = site.documents.get(id)!
  return {
    title: document.label,
    body: <DocumentBody site={site} document={document} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: documentQuery(id) },
    data: claimsData(
      site,
      passagesOf(site, document).map(({ claim }) => claim),
      id,
    ),
  }
}

interface Passage {
  readonly claim: ClaimEntry
  readonly mention: ClaimEntry['mentions'][number]
}

/** The passages of a document that carry claims, in the order of its text. */
function passagesOf(site: Site, { id }: Document): Passage[] {
  return (site.claimsIn.get(id) ?? [])
    .flatMap(claim => claim.mentions.map((mention): Passage => ({ claim, mention })))
    .filter(({ mention }) => mention.document?.id === id)
    .sort(byPlace)
}

function DocumentBody({ site, document }: { site: Site; document: Document }) {
  const { headline, publisher, published, language, sha256, characters, withoutClaim } = document
  const passages = passagesOf(site, document)
  const claims = new Set(passages.map(({ claim }) => claim.id))
  const cited = subjectsOf(site, prov.wasDerivedFrom, document.id)
  return (
    <>
      <Heading kind="Document" title={document.label}>
        <p>
          {count(claims.size, 'claim')} in {count(passages.length, 'passage')}
          {sha256 === undefined ? '; the document is cited and not held' : ''}.
        </p>
      </Heading>
      <Facts
        of={[
          ['Headline', headline && <Name>{headline}</Name>],
          ['Publisher', publisher ? <Reference to={publisher} /> : 'not known'],
          ['Published', capitalise(describeTimes(published))],
          ['Note', published.reasoning && <Name>{published.reasoning}</Name>],
          ['Language', language],
          ['Length', characters !== undefined && count(characters, 'character')],
          ['SHA-256', sha256 && <code class="digest">{sha256}</code>],
          ['Text at hand here', sha256 !== undefined && <TextAtHand site={site} document={document} />],
          ['Claims that rest on it', cited.length > 0 && <References to={cited} />],
        ]}
      />
      {passages.length === 0 ? null : (
        <section aria-labelledby="sources">
          <h2 id="sources">Its sources</h2>
          <p>Who originally makes its statements, by passages.</p>
          <Tally
            of={passages.flatMap(({ claim: { claimant } }) => claimant ?? [])}
            what="claimant"
            counted="passages"
          />
        </section>
      )}
      <Relaying site={site} document={document.id} />
      {passages.length === 0 ? null : (
        <section aria-labelledby="statements">
          <h2 id="statements">Its statements</h2>
          <p class="rule">In the order of the text; characters count from 0, and the last is not included.</p>
          <ol class="statements">
            {passages.map(({ claim, mention }) => (
              <li>
                <span class="span">
                  {mention.span ? `${mention.span.start}–${mention.span.end}` : 'place not stated'}
                </span>
                <div class="claim">
                  <Reference to={{ id: claim.id, label: site.labelOf(claim.id) }} />
                  <p class="meta">
                    {claim.claimant ? <Reference to={claim.claimant} /> : 'unknown claimant'}
                    {site.whoseWords(claim, mention) === 'ascribed' ? ', as this document has it,' : ''}
                    {mention.relayedBy.length === 0 ? (
                      ', in its own words'
                    ) : (
                      <>
                        {' '}
                        through <References to={mention.relayedBy} />
                      </>
                    )}
                    <span class="manner"> ({describeManner(mannerOf(site.claims.get(claim.id)!))})</span>
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {withoutClaim.length === 0 ? null : (
        <section aria-labelledby="gaps">
          <h2 id="gaps">Passages without a claim</h2>
          <ul>
            {withoutClaim.map(({ start, end, reason }) => (
              <li>
                {start}–{end}: <Name>{reason}</Name>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Whether the text is here, and where it can be read. */
function TextAtHand({ site, document: { id, sha256 } }: { site: Site; document: Document }) {
  const path = readingPath(site, id)
  if (path !== undefined) return <a href={path}>Read it, with its claims marked in place</a>
  return sha256 !== undefined && site.texts.has(sha256) ? 'yes; only passages are shown' : 'no'
}

/** In short what became of the words of others in the document, and what it leaves out of them. */
function Relaying({ site, document }: { site: Site; document: string }) {
  const path = relayingPath(site, document)
  if (path === undefined) return null
  const fidelity = site.whole.fidelity().filter(({ document: id }) => id === document)
  const omissions = site.omissions(document)
  return (
    <section aria-labelledby="fidelity">
      <h2 id="fidelity">How it relayed others</h2>
      {fidelity.length === 0 ? null : (
        <p>
          {count(fidelity.length, 'statement')} of others, held against what is nearer to those who make them:{' '}
          {nameTally(fidelity)}.
        </p>
      )}
      {omissions.map(({ source, claims, relayed, leftOut }) => (
        <p>
          Of the {count(claims, 'claim')} of <Reference to={{ id: source, label: site.labelOf(source) }} /> it relays{' '}
          {relayed.length.toLocaleString('en')}, as they stand or changed, and leaves out{' '}
          {leftOut.length.toLocaleString('en')}.
        </p>
      ))}
      <p>
        <a href={path}>What relaying changed, claim by claim</a>
      </p>
    </section>
  )
}

function byPlace({ mention: a, claim: first }: Passage, { mention: b, claim: second }: Passage): number {
  return (
    (a.span?.start ?? Number.POSITIVE_INFINITY) - (b.span?.start ?? Number.POSITIVE_INFINITY) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compareText(first.id, second.id)
  )
}
