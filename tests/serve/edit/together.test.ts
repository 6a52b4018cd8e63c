import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { cg } from '../../../src/rdf/namespaces.js'
import { draftOf, openWorkbench, type Seen, useCase, type Visitor } from './workbench.js'

const own = useCase()
const published = async () => openCaseGraph(await openCase(own()))

/** Sends the list as a browser does where these drafts are chosen. */
function choose(visitor: Visitor, seen: Seen, drafts: readonly string[]): Promise<Seen> {
  const { action, controls } = seen.form('form[data-together]')
  const body = new URLSearchParams(controls.filter(([name]) => name !== 'draft') as [string, string][])
  for (const draft of drafts) body.append('draft', draft)
  return visitor.post(action, body)
}

const chosen = (seen: Seen) =>
  [...seen.document.querySelectorAll('[name=draft][checked]')].map(each => each.getAttribute('value'))

describe('accepting several drafts at once, without script', () => {
  it('lists what lacks nothing with all that it says; what is doubtful or filled in is not chosen beforehand', async () => {
    const { visit } = await openWorkbench(own())
    const seen = await (await visit()).get('/edit/together')
    // a pronoun and a denial without a fact lack something
    expect([...seen.document.querySelectorAll('[name=draft]')].map(each => each.getAttribute('value'))).toEqual([
      'brigade/brigade-a1',
      'brigade/brigade-a2',
      'council/council-a1',
      'militia/militia-o1',
    ])
    // an event of which neither place nor day is known, and a claimant of whom the extractor is not sure
    expect(chosen(seen)).toEqual(['brigade/brigade-a1', 'council/council-a1'])
    const [, boatman] = seen.words('.together > li')
    for (const said of ['boatman at the lock', 'Tarn Gazette', 'report', 'asserts', 'bodies', '7', 'counted seven'])
      expect(boatman).toContain(said)
    expect(boatman).toMatch(/aboutKilling, Selm, 2031-05-04 filled in: The document counts all of this/)
    const one = await (await visit()).get('/edit/together?document=council')
    expect(chosen(one)).toEqual(['council/council-a1'])
  })

  it('makes claims of those that are chosen, each as it was shown, and leaves the others open', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await visitor.get('/edit/together')
    const next = await choose(visitor, seen, ['brigade/brigade-a2', 'council/council-a1'])
    expect(next.said).toBe('Accepted: brigade-a2, council-a1.')
    const graph = await published()
    expect(graph.claims().map(({ label, about }) => [label, about.map(each => each.label)])).toEqual([
      ['boatman at the lock (report): 7 bodies (Killing, Selm, 2031-05-04)', ['Killing, Selm, 2031-05-04']],
      ['council of Tarn (report): 14 deaths (Fire, Selm, 2031-05-04)', ['Fire, Selm, 2031-05-04']],
    ])
    const list = await visitor.get('/edit/decisions')
    expect(list.words('.decisions span').map(each => each.replace(/ by N\. N\..*/, ''))).toEqual([
      'brigade-a2 accepted as claim-brigade-a2',
      expect.stringMatching(/^brigade-a2 edited \(about, label: boatman at the lock/),
      'council-a1 accepted as claim-council-a1',
    ])
  })

  it('leaves what somebody decided or changed meanwhile, and says so', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await visitor.get('/edit/together')
    await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'save', 'claim.certainty': `${cg.$iri}Alleged` })
    await visitor.send(await draftOf(visitor, 'council-a1'), { do: 'reject', reason: 'Told elsewhere' })
    const next = await choose(visitor, seen, ['brigade/brigade-a1', 'council/council-a1', 'nobody/nothing'])
    expect(next.said).toBe(
      'Nothing is accepted. Left as they are: brigade-a1: it was decided or changed meanwhile; ' +
        'council/council-a1: it was decided or changed meanwhile; nobody/nothing: it was decided or changed meanwhile',
    )
    expect((await published()).claimIds()).toEqual([])
  })
})

describe('a draft that words itself', () => {
  it('shows the label that a change makes before it is accepted under it', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await draftOf(visitor, 'council-a1')
    const shown = await visitor.send(seen, { do: 'accept', 'fact.0.value': 'at least 14' })
    expect(shown.status).toBe(422)
    const label = shown.words('[name="claim.label"]')
    expect(label).toEqual(['council of Tarn (report): at least 14 deaths (Fire, Selm, 2031-05-04)'])
    expect((await published()).claimIds()).toEqual([])
    expect((await visitor.send(shown, { do: 'accept' })).said).toBe('council-a1 is accepted.')
    expect((await published()).claims().map(claim => claim.label)).toEqual(label)
  })

  it('says what the check would say of a form that was sent to be foreseen, and writes nothing', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await draftOf(visitor, 'brigade-a1')
    const foreseen = await visitor.send(seen, { do: 'foresee', 'fact.0.value': '', 'fact.1.value': '' })
    expect([foreseen.status, foreseen.problems]).toEqual([
      200,
      expect.arrayContaining(['It states nothing yet, and a claim needs a fact.']),
    ])
    expect((await visitor.get('/edit/decisions')).words('.decisions li')).toEqual([])
  })

  it('offers whom its passage names as a perpetrator, nobody chosen, and states it only where somebody chooses', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await draftOf(visitor, 'militia-a1')
    expect(seen.words('[name=perpetrator] + label')).toEqual(['militia of Orn'])
    expect(seen.document.querySelector('[name=perpetrator][checked]')).toBeNull()
    const perpetrator = seen.document.querySelector('[name=perpetrator]')!.getAttribute('value')!
    const denied = { perpetrator, 'claim.stance': `${cg.$iri}Denies`, 'claim.about': 'Detention' }
    const saved = await visitor.send(seen, { do: 'save', ...denied })
    expect(saved.words('[name="claim.label"]')).toEqual([
      'militia of Orn (report, denied): perpetrator: militia of Orn (Detention)',
    ])
    // what states something already is offered nobody
    expect((await draftOf(visitor, 'brigade-a1')).words('[name=perpetrator]')).toEqual([])
  })
})

describe('sentences without claim', () => {
  it('are listed as the terminal does, made drafts of, or left out with a reason', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    const seen = await visitor.get('/edit/sentences/brigade')
    // the headline, and a sentence in which nobody speaks
    expect(seen.words('.document-text')).toEqual(['Fire at the mill of Selm', 'The Orn road was closed by a patrol.'])
    const left = await visitor.send(seen, { reason: 'Headline' }, 'form[action*=sentences]')
    expect(left.said).toBe('No claim in characters 0 to 24: Headline.')
    expect(left.words('.document-text')).toEqual(['The Orn road was closed by a patrol.'])
    expect((await published()).document('brigade').withoutClaim).toEqual([{ start: 0, end: 24, reason: 'Headline' }])
    // sent again, it is said that it is done
    expect((await visitor.send(seen, { reason: 'Again' }, 'form[action*=sentences]')).said).toMatch(/^Meanwhile/)
    const made = await visitor.send(left, {}, 'form[action$="document/brigade"]')
    expect(made.words('mark.in-hand')).toEqual(['The Orn road was closed by a patrol.'])
    expect((await visitor.get('/edit/sentences/brigade')).words('.document-text')).toEqual([])
  })
})

describe('publishing', () => {
  it('is recorded in the case with when, who and which digest', async () => {
    const { visit } = await openWorkbench(own())
    const visitor = await visit()
    await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'accept' })
    await visitor.send(await visitor.get('/edit'), {}, 'form[data-publish]')
    const again = await visitor.send(await visitor.get('/edit'), {}, 'form[data-publish]')
    const lines = (await readFile(join(own(), 'publications.jsonl'), 'utf8')).trim().split('\n')
    const recorded = lines.map(line => JSON.parse(line))
    const sums = createHash('sha256')
      .update(await readFile(join(own(), 'published', 'SHA256SUMS')))
      .digest('hex')
    expect(recorded).toEqual([
      expect.objectContaining({ by: 'N. N.', claims: 1 }),
      expect.objectContaining({ by: 'N. N.', claims: 1, digest: sums, at: expect.stringMatching(/^\d{4}-.*Z$/) }),
    ])
    expect(again.words('.publications li')[0]).toContain(sums)
  })
})
