import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIdentities } from '../../src/claims/identities.js'
import { readFiles } from '../../src/node/files/read.js'
import { openClaimGraph } from '../../src/node/open.js'
import { cg } from '../../src/rdf/namespaces.js'
import { viewDraft } from '../../src/review/view.js'
import { readFact } from '../review/read-fact.js'
import { claimgraph } from './run.js'
import { base, texts } from './three-texts.js'

let folder: string
let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const review = (answers: readonly string[], ...args: string[]) =>
  claimgraph(['review', '--reviewer', 'N. N.', ...args], { cwd: own, input: `${answers.join('\n')}\n` })

const published = () => openClaimGraph([join(own, 'triples')], { includeRestricted: true })

/** The drafts of one document of the case, as a path from its folder. */
async function draftsOf(title: string): Promise<string> {
  for (const name of (await readdir(join(own, 'drafts'))).filter(each => each.endsWith('.trig'))) {
    const path = join('drafts', name)
    if ((await readFile(join(own, path), 'utf8')).includes(`:${title}-extraction`)) return path
  }
  throw new Error(`no drafts of ${title}`)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-case-review-'))
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  await claimgraph(['init', 'selm', '--title', 'Selm', '--base', base], { cwd: folder })
  own = join(folder, 'selm')
  const files = Object.keys(texts).map(name => join('..', name))
  await run('add', ...files, '--publisher', 'Tarn Gazette', '--published', '2031-05-07')
  await run('extract')
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

/** Each test goes on where the one before it ended. */
describe('the review of a case', () => {
  it('counts the sentences whose drafts are not decided as open, and neither as errors nor as warnings', async () => {
    const { out, status } = await run('check')
    expect(status).toBe(0)
    expect(out).toContain('open: Decide on the drafts of characters 26 to 161. <https://example.org/selm/brigade>')
    // a headline and a sentence in which nobody speaks
    expect(out).toMatch(/^0 claims checked: 0 errors, 2 warnings, 6 sentences open$/m)
  })

  it('splits a draft, each part with its fact, its claimant and words of its own', async () => {
    const words = 'The chief of the fire brigade: 30 were injured'
    const answers = ['s', '2', 'a', '', 'a', 'The fire brigade: at least 12 were killed']
    const chief = ['e', 'claimant', 'new person Chief of the brigade', 'a', words, 'q']
    const { out } = await review([...answers, ...chief])
    expect(out).toContain('fire brigade: not yet put into words\n')
    const graph = await published()
    expect(graph.claims().map(({ label, claimant }) => [label, claimant?.label])).toEqual([
      ['The fire brigade: at least 12 were killed', 'fire brigade'],
      [words, 'Chief of the brigade'],
    ])
    const facts = graph.claims().map(({ id, content }) => viewDraft(id, [...content], []).facts.map(readFact))
    expect(facts).toEqual([['deaths: at least 12'], ['injured: 30']])
  })

  it('offers events by kind, place, days and figures, the document’s own first, and leaves what is unused out', async () => {
    const { out } = await review(['e', 'event', '?', '1', 'a', 'A boatman: seven bodies in the water', 'q'])
    expect(out).toContain(
      '   1  Killing, Selm, 4 May 2031 — at least 12 deaths (fire brigade); 30 injured (Chief of the\n      brigade) [brigade.txt]\n',
    )
    expect(out.replaceAll(/characters.*/g, '')).not.toMatch(/event-\d/)
    const { store } = await readFiles([join(own, 'triples', 'claims-brigade.trig')])
    expect([...store].filter(({ object }) => object.value === 'Something not yet said')).toEqual([])
  })

  it('adds a statement that was missed, with the agent that it accuses, restricts it, and leaves a headline out', async () => {
    const asked = ['n', 'closed by a patrol', 'new person A carter of Orn', 'y', 'Testimony', 'Asserts', 'Alleged']
    const more = ['2031-05-06', 'y', '?', '1', 'perpetrator', 'new group Patrol of Orn']
    const edits = ['e', 'passage', 'The Orn road was closed by a patrol', 'e', 'sensitivity', 'y']
    const answers = [...asked, ...more, ...edits, 'a', 'A carter: it was the patrol']
    const { out } = await review([...answers, 's', 'Headline', '', 'q'])
    expect(out).toContain('None is open: (n)ew, (s)entences left (2), (d)ecisions, (u)ndo, or empty to end')
    expect(out).toContain('── brigade.txt, characters 0 to 24\nFire at the mill of Selm\n')
    const graph = await published()
    const claim = graph.claim('claim-brigade-s1')
    expect(claim).toMatchObject({
      claimant: { label: 'A carter of Orn', type: 'Person' },
      certainty: { id: `${cg.$iri}Alleged` },
      asserted: { on: '2031-05-06', basis: 'Stated' },
      restricted: true,
      mentions: [{ relayedBy: [{ label: 'Tarn Gazette' }] }],
    })
    const { start, end } = claim.mentions[0]!.span!
    expect(texts['brigade.txt'].slice(start, end)).toBe('The Orn road was closed by a patrol')
    expect(viewDraft(claim.id, [...claim.content], [graph.dataset]).facts.map(readFact)).toEqual([
      'perpetrator: Patrol of Orn',
    ])
    expect(graph.document('brigade').withoutClaim).toEqual([{ start: 0, end: 24, reason: 'Headline' }])
    expect((await run('claims', '--format', 'csv')).out).not.toContain('patrol')
  })

  it('lists all decisions, and takes any of them back with what rests on it, once that was said', async () => {
    const { out } = await review(['d', '1', 'n', 'q'], await draftsOf('brigade'), '--into', 'triples')
    expect(out).toContain('    1  split of brigade-a1 into brigade-a1-1, brigade-a1-2 (N. N.)\n')
    expect(out).toMatch(
      /These rest on it, and are taken back with it:\n(?: +\d+ {2}(?:edit|accept) of brigade-a1-.*\n){4}/,
    )
    expect((await published()).claims()).toHaveLength(4)
  })

  it('ends with all drafts decided and what is the same joined, so that the check finds nothing', async () => {
    const council = ['a', '', 'e', 'claimant', 'council of tarn', 'e', 'event', '?', '1', 'a', 'perpetrator']
    const denied = ['new group Militia of Orn', 'The council denies that it was the militia', '']
    const militia = ['e', 'stance', 'Denies', 'a', 'brigade-event-1', 'perpetrator', 'agent-militia-of-orn']
    const rest = ['The militia denies that it set the fire', 'r', 'Nobody says what happened', '']
    const { out } = await review([...council, ...denied, ...militia, ...rest, 's', 'One fire, on one day', 's', ''])
    expect(out).toMatch(
      /── Are these \d the same\? · confidence 0\.\d+\n {3}1 {2}(?:Fire|Killing), Selm, 4 May 2031\n {6}place {5}Selm\n/,
    )
    expect(out).toContain('      days      4 May 2031\n')
    expect(out).toContain('      documents council.txt\n')
    expect(out).toContain('One from now on.')
    const check = await run('check')
    expect(check.out).toMatch(/^6 claims checked: 0 errors, 0 warnings$/m)
    const { store } = await readFiles([join(own, 'triples', 'identities.ttl')])
    expect(readIdentities(store).filter(({ because }) => because === 'One fire, on one day')).toMatchObject([
      {
        ...{ kind: 'same', status: 'accepted', because: 'One fire, on one day' },
        resources: [`${base}brigade-event-1`, `${base}council-event-1`],
      },
    ])
    const status = await run('status')
    expect(status.out).toContain('drafts      8: 7 accepted, 0 merged, 1 rejected, 0 open')
    expect(status.out).toContain('identities  0 to decide')
    expect(status.out).toContain('coverage    8 of 8 sentences')
  })
})
