import type { Claim } from '../../claims/claim.js'
import { mannerOf } from '../../claims/manner.js'
import type { Mention } from '../../claims/mention.js'
import { slicePassage } from '../../claims/passage.js'
import { sha256 } from '../../rdf/digest.js'
import { memoize } from '../../rdf/memoize.js'
import { type Block, cutReading, cutText, type Marked, markPassages } from '../../view/reading.js'
import { describeTimes, tellManner } from '../../view/tell.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { Pager, pagePath, pagePaths } from './parts/pager.js'
import { Reference } from './parts/reference.js'
import { directionOf } from './parts/script.js'
import { WhoSays } from './parts/who-says.js'
import { documentQuery } from './queries/held.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

/** So many characters and passages stand on one page at most, where paragraphs allow it. */
const most = { characters: 30_000, passages: 120 }

/**
 * The path of the page with a document's text; undefined where the text is not at hand, or where restricted claims were
 * left out: their passages may stand in it.
 */
export function readingPath({ graph, texts, documents, paths }: Site, document: string): string | undefined {
  const digest = documents.get(document)?.sha256
  const path = paths.pathOf(document)
  const isShown = graph.claimsLeftOut === 0 && digest !== undefined && texts.has(digest)
  return isShown && path?.startsWith('/document/') ? `${path}/text` : undefined
}

/** The paths of all pages with texts. */
export function readingPaths(site: Site): string[] {
  return [...site.documents.keys()].flatMap(document => {
    const path = readingPath(site, document)
    return path === undefined ? [] : pagePaths(path, readOf(site)(document).pages.length, 1)
  })
}

/** The place at which the passage of a claim is marked in the text of its document; undefined where it is not shown there. */
export function readingPlace(site: Site, claim: Claim, { id, document }: Mention): string | undefined {
  const path = document && readingPath(site, document.id)
  if (path === undefined) return undefined
  const { pages } = readOf(site)(document!.id)
  for (const [i, blocks] of pages.entries()) {
    const mark = blocks.flatMap(({ starts }) => starts).find(of => of.mention.id === id && of.claim.id === claim.id)
    if (mark !== undefined) return `${pagePath(path, i + 1)}#at-${mark.number}`
  }
  return undefined
}

/** A document's text with every claim marked in place; undefined where there is no such page. */
export function readingPage(site: Site, document: string, number: number): Page | undefined {
  const path = readingPath(site, document)
  if (path === undefined) return undefined
  const { pages, marked } = readOf(site)(document)
  const blocks = pages[number - 1]
  if (blocks === undefined) return undefined
  const { label, publisher, published, language } = site.documents.get(document)!
  const { reading: words, times } = site.words
  const when = describeTimes(published, site)
  const title = words.title(site.nameOf({ id: document, label }))
  return {
    title,
    body: (
      <>
        <Heading kind={words.kind} title={title}>
          <p>
            {words.what(
              marked.length,
              <Reference to={{ id: document, label }} />,
              publisher === undefined ? undefined : <Reference to={publisher} />,
              when === times.undated ? undefined : when,
            )}
          </p>
          <p class="rule">{words.rule}</p>
        </Heading>
        <Pager of={{ number, pages: pages.length }} path={path} />
        <div class="whole-text" lang={language}>
          {blocks.map(block => (
            <BlockView block={block} />
          ))}
        </div>
        <Pager of={{ number, pages: pages.length }} path={path} again />
      </>
    ),
    query: { text: documentQuery(document) },
  }
}

/** Each text is cut once for a site. */
const readOf = memoize((site: Site) => memoize((document: string) => read(site, document)), new WeakMap())

function read({ texts, documents, claims, claimsIn }: Site, document: string): { pages: Block[][]; marked: Marked[] } {
  const text = texts.get(documents.get(document)!.sha256!)!
  const characters = Array.from(text)
  const inDocument = (claimsIn.get(document) ?? []).flatMap(({ id }) => claims.get(id) ?? [])
  const passages = inDocument.flatMap(claim =>
    claim.mentions
      .filter(mention => mention.document?.id === document)
      .filter(
        ({ span, sha256: digest }) => digest === undefined || (span && sha256(slicePassage(text, span)) === digest),
      )
      .map(mention => ({ claim, mention })),
  )
  const marked = markPassages(passages, characters.length)
  return { pages: cutReading(cutText(characters, marked), most), marked }
}

/** A paragraph with its notes beside it; nothing but a space where it is blank. */
function BlockView({ block: { segments, starts } }: { block: Block }) {
  const { site } = useSetup()
  const { reading: words, number: write } = site.words
  const slots = new Map([...new Set(segments.flatMap(({ marks }) => marks))].map((mark, i) => [mark, i + 1]))
  if (segments.every(({ text }) => text.trim() === '')) return null
  return (
    <div class="block">
      <p dir="auto">
        {segments.map(({ text, marks, starts: first }) => (
          <>
            {first.map(({ number }) => (
              <a class="ref" id={`at-${number}`} href={`#claim-${number}`}>
                {/* what the page says itself tells nothing of the direction of the text */}
                <bdi class="hidden" {...ofPage(site)}>
                  {words.claim}
                </bdi>
                {write(number)}
              </a>
            ))}
            {marks.length === 0 ? (
              text
            ) : (
              <mark
                class={[
                  'said',
                  ...(marks.length > 1 ? ['deep'] : []),
                  ...marks.map(mark => `in-${slots.get(mark)}`),
                ].join(' ')}
              >
                {text}
              </mark>
            )}
          </>
        ))}
      </p>
      {starts.length === 0 ? null : (
        <ol class="notes" {...ofPage(site)}>
          {starts.map(mark => (
            <Note mark={mark} slot={slots.get(mark)!} />
          ))}
        </ol>
      )}
    </div>
  )
}

/** Notes stand in the language of the page within a text that may be in another one. */
function ofPage({ language }: Site) {
  return { lang: language.tag, dir: directionOf(language) }
}

/** Who says so, through whom it is known, and how it is put. */
function Note({ mark: { number, claim, mention }, slot }: { mark: Marked; slot: number }) {
  const { site } = useSetup()
  const { claimant } = claim
  const whose = site.whoseWords(claim, mention)
  const manner = tellManner(mannerOf(claim), site)
  return (
    <li id={`claim-${number}`} value={number} class={`note-${slot}`}>
      <a class="ref" href={`#at-${number}`}>
        <span class="hidden">{site.words.reading.back}</span>
        {site.words.number(number)}
      </a>{' '}
      <Reference to={claim} />
      <p class="meta">
        <WhoSays claimant={claimant} whose={whose} relayedBy={mention.relayedBy} manner={manner} />
      </p>
    </li>
  )
}
