import type { ClaimEntry } from '../../claims/columns/entries.js'
import type { Document } from '../../claims/document.js'
import { mannerOf } from '../../claims/manner.js'
import { prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { describeTimes, tellManner } from '../../view/tell.js'
import { capitalise } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { definePart, LongList, type PagePart } from './parts/long-list.js'
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
  const statements = statementsOf(site, document)
  return {
    title: site.nameOf(document),
    body: <DocumentBody site={site} document={document} statements={statements} />,
    parts: [statements],
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

/** Its statements in the order of the text, each with whoever makes it. */
function statementsOf(site: Site, document: Document): PagePart {
  const { document: words, speakers, number } = site.words
  return definePart<Passage>({
    ...{ name: 'statements', title: words.statements, items: passagesOf(site, document), size: 120 },
    render: passages => (
      <ol class="statements">
        {passages.map(({ claim, mention }) => (
          <li>
            <span class="span">
              {mention.span ? `${number(mention.span.start)}–${number(mention.span.end)}` : words.placeNotStated}
            </span>
            <div class="claim">
              <Reference to={{ id: claim.id, label: site.labelOf(claim.id) }} />
              <p class="meta">
                {claim.claimant ? <Reference to={claim.claimant} /> : speakers.unknown}
                {site.whoseWords(claim, mention) === 'ascribed' ? words.asThis : ''}
                {mention.relayedBy.length === 0 ? (
                  words.ownWords
                ) : (
                  <> {speakers.throughWhom(<References to={mention.relayedBy} />)}</>
                )}
                <span class="manner"> ({tellManner(mannerOf(site.claims.get(claim.id)!), site)})</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    ),
  })
}

interface DocumentBodyProps {
  site: Site
  document: Document
  statements: PagePart
}

function DocumentBody({ site, document, statements }: DocumentBodyProps) {
  const { headline, publisher, published, language, sha256, characters, withoutClaim } = document
  const { document: words, count, number } = site.words
  const passages = passagesOf(site, document)
  const claims = new Set(passages.map(({ claim }) => claim.id))
  const cited = subjectsOf(site, prov.wasDerivedFrom, document.id)
  return (
    <>
      <Heading kind={words.kind} title={site.nameOf(document)}>
        <p>{words.summary(claims.size, passages.length, sha256 !== undefined)}</p>
      </Heading>
      <Facts
        of={[
          [words.headline, headline && <Name>{headline}</Name>],
          [words.publisher, publisher ? <Reference to={publisher} /> : words.notKnown],
          [words.published, capitalise(describeTimes(published, site))],
          [words.note, published.reasoning && <Name>{published.reasoning}</Name>],
          [words.language, language && site.words.languageName(language)],
          [words.length, characters !== undefined && count(characters, 'character')],
          ['SHA-256', sha256 && <code class="digest">{sha256}</code>],
          [words.atHand, sha256 !== undefined && <TextAtHand site={site} document={document} />],
          [words.restOnIt, cited.length > 0 && <References to={cited} />],
        ]}
      />
      {passages.length === 0 ? null : (
        <section aria-labelledby="sources">
          <h2 id="sources">{words.sources}</h2>
          <p>{words.sourcesRule}</p>
          <Tally
            of={passages.flatMap(({ claim: { claimant } }) => claimant ?? [])}
            what={words.claimant}
            counted={words.passages}
          />
        </section>
      )}
      <Relaying site={site} document={document.id} />
      {passages.length === 0 ? null : (
        <section aria-labelledby="statements">
          <h2 id="statements">{words.statements}</h2>
          <p class="rule">{words.statementsRule}</p>
          <LongList of={statements} />
        </section>
      )}
      {withoutClaim.length === 0 ? null : (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{words.gaps}</h2>
          <ul>
            {withoutClaim.map(({ start, end, reason }) => (
              <li>
                {number(start)}–{number(end)}: <Name>{reason}</Name>
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
  const { document: words } = site.words
  const path = readingPath(site, id)
  if (path !== undefined) return <a href={path}>{words.readIt}</a>
  return sha256 !== undefined && site.texts.has(sha256) ? words.onlyPassages : words.no
}

/** So many documents that it relays are named. */
const mostSources = 20

/** In short what became of the words of others in the document, and what it leaves out of them. */
function Relaying({ site, document }: { site: Site; document: string }) {
  const path = relayingPath(site, document)
  const { document: words, leavingOut } = site.words
  if (path === undefined) return null
  const fidelity = site.whole.fidelity().filter(({ document: id }) => id === document)
  const omissions = site.omissions(document)
  return (
    <section aria-labelledby="fidelity">
      <h2 id="fidelity">{words.fidelity}</h2>
      {fidelity.length === 0 ? null : <p>{words.held(fidelity.length, nameTally(fidelity, site.words))}</p>}
      {omissions.slice(0, mostSources).map(({ source, claims, relayed, leftOut }) => (
        <p>
          {leavingOut.counts(
            claims,
            <Reference to={{ id: source, label: site.labelOf(source) }} />,
            relayed.length,
            leftOut.length,
          )}
          .
        </p>
      ))}
      <p>
        <a href={path}>{words.whatChanged}</a>
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
