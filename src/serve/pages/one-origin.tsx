import { describeManner, mannerOf } from '../../claims/manner.js'
import type { Position } from '../../compare/types.js'
import { memoize } from '../../rdf/memoize.js'
import { groupBy } from '../../view/group-by.js'
import { isCarriedBySeveral, type OneOrigin, viewOneOrigin } from '../../view/one-origin.js'
import { nameQuestion } from '../../view/words.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
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
  if (page === undefined) return undefined
  const several = all.filter(isCarriedBySeveral)
  const shown = page.items.filter(isCarriedBySeveral)
  const rest = page.items.filter(one => !isCarriedBySeveral(one))
  return {
    title: 'One origin',
    section: path,
    body: (
      <>
        <Heading kind="Several documents, one source" title="One origin">
          <p class="lead">
            {several.length === 0
              ? 'Nothing that several documents carry rests on one origin.'
              : `${count(several.length, 'position')} that two or more documents carry ${several.length === 1 ? 'rests' : 'rest'} on one origin`}
            {several.length === 0
              ? ''
              : `; ${count(all.length - several.length, 'other')} in one document ${all.length - several.length === 1 ? 'does' : 'do'}, too.`}
          </p>
          <p class="rule">
            One origin means that two independent origins of a position are not known: whoever carries it has it, as far
            as the claims say, from one claimant who rests on nobody further, or from somebody not named. Documents that
            repeat it do not confirm it. That a second origin is not known here does not mean that there is none.
          </p>
        </Heading>
        <Pager of={page} path={path} />
        {shown.length === 0 ? null : (
          <section aria-labelledby="several">
            <h2 id="several">What several documents carry</h2>
            <p class="rule">What most documents carry comes first, then by name.</p>
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
            <h2 id="rest">What one document carries</h2>
            <p class="rule">
              By origin, those of whom most positions are known first: this says how much is told here.
            </p>
            {[...groupBy(rest, ({ origin }) => origin).values()].map(group => (
              <OfOrigin group={group} />
            ))}
          </section>
        )}
        <Pager of={page} path={path} again />
      </>
    ),
    query: {
      text: oneOriginQuery,
      note: 'The query counts each scope on which a position counts; the page has it once for the same claims.',
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
        <Reference to={{ id: question.id, label: nameQuestion(question) }} />: <Reference to={position} />
        <Reading of={position} />
      </h3>
      <SupportLine position={position} />
      <ul class="carriers">
        {position.documents.map(document => (
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
      </ul>
      <Elsewhere of={elsewhere} />
    </>
  )
}

/** Whose words a document has of a position, each once. */
function listVoices({ claims, whoseWords }: Site, { claims: own, lifted }: Position, document: string) {
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
    const manners = group.map(({ claim }) => describeManner(mannerOf(claim)))
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
  const { origin } = group[0]!
  const { position } = stands[0]!
  const [only, ...others] = position.origins
  return (
    <>
      <h3>
        {only !== undefined && others.length === 0 && only.label === origin ? (
          <Reference to={only} />
        ) : (
          <Name>{origin}</Name>
        )}{' '}
        <span class="count">{count(group.length, 'position')}</span>
      </h3>
      <ul class="rows">
        {stands.map(({ question, position: one, elsewhere }) => (
          <li>
            <Reference to={{ id: question.id, label: nameQuestion(question) }} />: <Reference to={one} />
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
  return (
    <p class="elsewhere">
      The same claims count of{' '}
      {of.map(({ place }, i) => {
        const { id, event } = site.whole.compared.askedAt(place)
        return (
          <>
            {i > 0 ? ', ' : ''}
            <Reference to={{ id, label: event.label }} />
          </>
        )
      })}
      , too.
    </p>
  )
}
