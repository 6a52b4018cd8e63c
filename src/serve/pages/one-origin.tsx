import { mannerOf } from '../../claims/manner.js'
import type { Position } from '../../compare/types.js'
import { memoize } from '../../rdf/memoize.js'
import { groupBy } from '../../view/group-by.js'
import { isCarriedBySeveral, type OneOrigin, viewOneOrigin } from '../../view/one-origin.js'
import { nameOrigin } from '../../view/support.js'
import { tellManner } from '../../view/tell.js'
import { nameQuestion } from '../../view/words.js'
import { originsData } from './data/origins-data.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { cutPage, Pager, pagePaths } from './parts/pager.js'
import { Reading, SupportLine } from './parts/positions.js'
import { Name, Reference } from './parts/reference.js'
import { WhoSays } from './parts/who-says.js'
import { oneOriginQuery } from './queries/compared.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

const path = '/one-origin'

/** So many positions stand on one page. */
const ofPage = 80

/** So many documents that carry one position, and so many other scopes, are named. */
const mostCarriers = 20

/** What rests on one origin in a site; worked out once. */
const viewAll = memoize(async ({ whole }: Site) => {
  const { singles } = await whole.overview()
  return viewOneOrigin(
    singles,
    memoize((place: number) => nameQuestion(whole.compared.askedAt(place))),
  )
}, new WeakMap<Site, Promise<OneOrigin[]>>())

/** The paths of the pages on what rests on one origin. */
export async function oneOriginPaths(site: Site): Promise<string[]> {
  return pagePaths(path, (await viewAll(site)).length, ofPage)
}

/** What rests on one origin, what several documents carry first; undefined where there is no page of that number. */
export async function oneOriginPage(site: Site, number: number): Promise<Page | undefined> {
  const all = await viewAll(site)
  const page = cutPage(all, ofPage, number)
  const { oneOrigin: words } = site.words
  if (page === undefined) return undefined
  const several = all.filter(isCarriedBySeveral)
  const shown = page.items.filter(isCarriedBySeveral)
  const rest = page.items.filter(one => !isCarriedBySeveral(one))
  return {
    title: words.title,
    section: path,
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p class="lead">{words.lead(several.length, all.length - several.length)}</p>
          <p class="rule">{words.rule}</p>
        </Heading>
        <Pager of={page} path={path} />
        {shown.length === 0 ? null : (
          <section aria-labelledby="several">
            <h2 id="several">{words.several}</h2>
            <p class="rule">{words.severalRule}</p>
            <ul class="origins">
              {shown.map(one => (
                <li>
                  <Shared of={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {rest.length === 0 ? null : (
          <section aria-labelledby="rest">
            <h2 id="rest">{words.rest}</h2>
            <p class="rule">{words.restRule}</p>
            {[...groupBy(rest, ({ origin }) => origin).values()].map(group => (
              <OfOrigin group={group} />
            ))}
          </section>
        )}
        <Pager of={page} path={path} again />
      </>
    ),
    data: originsData(site, all),
    filesAt: { path, query: '' },
    query: {
      text: oneOriginQuery,
      note: words.note,
    },
  }
}

/** A position that several documents carry, with what each of them has of it, and in whose words. */
function Shared({ of: { position: id, elsewhere } }: { of: OneOrigin }) {
  const { site } = useSetup()
  const { question, position } = site.whole.positions.get(id)!
  return (
    <>
      <h3>
        <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />: <Reference to={position} />
        <Reading of={position} />
      </h3>
      <SupportLine position={position} />
      <ul class="carriers">
        {position.documents.slice(0, mostCarriers).map(document => (
          <li>
            <Reference to={{ id: document, label: site.labelOf(document) }} />
            <ul>
              {listVoices(site, position, document).map(({ claimant, whose, relayedBy, manner }) => (
                <li>
                  <WhoSays
                    claimant={claimant}
                    whose={whose}
                    relayedBy={whose === 'own' ? [] : relayedBy}
                    manner={manner}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
        {position.documents.length > mostCarriers ? (
          <li>{site.words.longLists.andMore(position.documents.length - mostCarriers)}</li>
        ) : null}
      </ul>
      <Elsewhere of={elsewhere} />
    </>
  )
}

/** Whose words a document has of a position, each once. */
function listVoices(site: Site, { claims: own, lifted }: Position, document: string) {
  const { claims, whoseWords } = site
  const voices = [...own, ...lifted]
    .flatMap(id => claims.get(id) ?? [])
    .flatMap(claim =>
      claim.mentions
        .filter(mention => mention.document?.id === document)
        .map(mention => ({ claim, relayedBy: mention.relayedBy, whose: whoseWords(claim, mention) })),
    )
  const key = ({ claim, relayedBy, whose }: (typeof voices)[number]) =>
    JSON.stringify([claim.claimant?.id, relayedBy.map(({ id }) => id), whose])
  return [...groupBy(voices, key).values()].map(group => {
    const manners = group.map(({ claim }) => tellManner(mannerOf(claim), site))
    return {
      ...group[0]!,
      claimant: group[0]!.claim.claimant,
      manner: [...new Set(manners)].filter(Boolean).join(' / '),
    }
  })
}

/** The positions of one origin that one document carries. */
function OfOrigin({ group }: { group: readonly OneOrigin[] }) {
  const { site } = useSetup()
  const stands = group.map(({ position, elsewhere }) => ({ ...site.whole.positions.get(position)!, elsewhere }))
  const { position } = stands[0]!
  const origin = nameOrigin(position, site)
  const [only, ...others] = position.origins
  return (
    <>
      <h3>
        {only !== undefined && others.length === 0 && site.nameOf(only) === origin ? (
          <Reference to={only} />
        ) : (
          <Name>{origin}</Name>
        )}{' '}
        <span class="count">{site.words.count(group.length, 'position')}</span>
      </h3>
      <ul class="rows">
        {stands.map(({ question, position: one, elsewhere }) => (
          <li>
            <Reference to={{ id: question.id, label: nameQuestion(question, site) }} />: <Reference to={one} />
            <Elsewhere of={elsewhere} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Elsewhere({ of }: { of: OneOrigin['elsewhere'] }) {
  const { site } = useSetup()
  if (of.length === 0) return null
  const events = of.slice(0, mostCarriers).map(({ place }) => {
    const { id, event } = site.whole.compared.askedAt(place)
    return <Reference to={{ id, label: site.nameOf(event) }} />
  })
  return <p class="elsewhere">{site.words.oneOrigin.elsewhere(site.words.listOf(events))}</p>
}
