import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { cg } from '../../../src/rdf/namespaces.js'
import { viewDraft } from '../../../src/review/view.js'
import { claimgraph } from '../../cli/run.js'
import { base, texts } from '../../cli/three-texts.js'
import { readFact } from '../../review/read-fact.js'
import { draftOf, openWorkbench, useCase } from './workbench.js'

const own = useCase()
const open = async () => {
  const { visit } = await openWorkbench(own())
  return visit()
}
const published = async () => openCaseGraph(await openCase(own()), { includeRestricted: true })

describe('reviewing in a browser without script', () => {
  it('shows the text with all drafts marked, the words of the one in hand told apart', async () => {
    const seen = await draftOf(await open(), 'brigade-a1')
    expect(seen.status).toBe(200)
    expect(seen.words('.document-text .ref')).toEqual(['Draft a1, in hand', 'Draft a2, open'])
    expect(seen.words('mark.role-source')).toEqual(['The fire brigade'])
    expect(seen.words('mark.in-hand')).toEqual([
      'that at least 12 people were killed and 30 were injured when the mill at Selm burned on 4 May 2031',
    ])
    // each piece says where it begins: together they are the text
    const pieces = [...seen.document.querySelectorAll('[data-start]')]
    expect(pieces.map(each => each.textContent).join('')).toBe(texts['brigade.txt'])
    for (const piece of pieces) {
      const start = Number(piece.getAttribute('data-start'))
      expect(texts['brigade.txt'].slice(start, start + piece.textContent!.length)).toBe(piece.textContent)
    }
  })

  it('accepts a draft at one press, on the disk before the next comes, with who did it in PROV', async () => {
    const visitor = await open()
    const next = await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'accept' })
    expect([next.path, next.said]).toEqual(['/edit/document/brigade/brigade-a2', 'brigade-a1 is accepted.'])
    const graph = await published()
    expect(graph.claim('claim-brigade-a1')).toMatchObject({
      claimant: { label: 'fire brigade' },
      status: { id: cg.Curated.value },
    })
    const { out } = await claimgraph(['history', 'claim-brigade-a1', '--format', 'csv'], { cwd: own() })
    expect(out).toMatch(/^2031-05-05,made,brigade,fire brigade,[\d:T.-]+Z,N\. N\.,$/m)
    expect((await claimgraph(['check'], { cwd: own() })).out).toMatch(/^1 claims? checked: 0 errors/m)
  })

  it('does not accept what lacks an event, a fact or words of one’s own, and says so beside the field', async () => {
    const visitor = await open()
    const seen = await draftOf(visitor, 'militia-a1')
    const unknown = { 'claim.about': 'Something not yet said', 'fact.0.subject': '' }
    const refused = await visitor.send(seen, { ...unknown, do: 'accept' })
    expect(refused.status).toBe(422)
    expect(refused.problems).toEqual([
      'Before it can be a claim:Say what the claim states, in the graph of its own IRI.',
      'It is about “Something not yet said”, and a claim is about something that is said.',
      'A claim is put into words of your own.',
      'It states nothing yet, and a claim needs a fact.',
    ])
    expect(refused.document.querySelector('[name="claim.about"]')!.getAttribute('aria-describedby')).toBe(
      'problem-claim.about',
    )
    const stated = await draftOf(visitor, 'brigade-a2')
    const without = await visitor.send(stated, { do: 'save', 'fact.0.value': '' })
    expect(without.problems).toContain('It states nothing yet, and a claim needs a fact.')
  })

  it('takes all that a form changes as one decision: claimant, manner, date, chain, facts, passage, and a new event', async () => {
    const visitor = await open()
    const saved = await visitor.send(await draftOf(visitor, 'brigade-a2'), {
      do: 'accept',
      'claim.wasAttributedTo': 'A carter of Orn',
      'claim.wasAttributedTo.new': 'person',
      'claim.act': `${cg.$iri}Testimony`,
      'claim.certainty': `${cg.$iri}Alleged`,
      'claim.assertedOn': '2031-05-06',
      'claim.notBefore': '',
      'claim.notAfter': '',
      'claim.dateBasis': `${cg.$iri}Stated`,
      'claim.label': 'A carter: eight bodies in the water',
      'claim.sensitivity': `${cg.$iri}Restricted`,
      'fact.0.value': 'about 8',
      'fact.1.property': `${cg.$iri}perpetrator`,
      'fact.1.value': 'Patrol of Orn',
      'fact.1.value.new': 'group',
      passage: 'counted seven bodies in the water',
      'event.label': 'Bodies at the lock',
      'event.kind': `${cg.$iri}BodyRecovery`,
      'event.place': 'The lock of Selm',
      'event.from': '2031-05-05',
    })
    expect(saved.problems).toEqual([])
    expect(saved.said).toBe('brigade-a2 is accepted.')
    const graph = await published()
    const claim = graph.claim('claim-brigade-a2')
    expect(claim).toMatchObject({
      label: 'A carter: eight bodies in the water',
      claimant: { label: 'A carter of Orn', type: 'Person' },
      act: { id: `${cg.$iri}Testimony` },
      certainty: { id: `${cg.$iri}Alleged` },
      asserted: { on: '2031-05-06', basis: 'Stated' },
      about: [{ label: 'Bodies at the lock' }],
      restricted: true,
    })
    const { span } = claim.mentions[0]!
    expect(texts['brigade.txt'].slice(span!.start, span!.end)).toBe('counted seven bodies in the water')
    const { facts } = viewDraft(claim.id, [...claim.content], [graph.dataset])
    expect(facts.map(readFact)).toEqual(['perpetrator: Patrol of Orn', 'bodies: 8'])
    // about: within a tenth
    expect(facts[1]!.quantity).toMatchObject({ value: '8', least: '7.2', most: '8.8' })
    expect(new Set(facts.map(({ subject }) => subject.label))).toEqual(new Set(['Bodies at the lock']))
    const event = graph.event(claim.about[0]!.id)
    expect(event).toMatchObject({ places: [{ label: 'The lock of Selm' }], from: '2031-05-05', until: '2031-05-05' })
    // one line for the edit, one for the acceptance
    const journal = await journalOf('brigade-a2')
    expect(journal.map(({ decision }) => decision)).toEqual(['edit', 'accept'])
  })

  it('shows all that was sent again where something is wrong with it, and writes nothing', async () => {
    const visitor = await open()
    const wrong = await visitor.send(await draftOf(visitor, 'brigade-a1'), {
      do: 'accept',
      'claim.wasAttributedTo': 'Somebody unheard of',
      'claim.assertedOn': '2031-02-30',
      'fact.0.value': 'a dozen or so',
      passage: 'words that stand nowhere',
      'claim.label': 'My words',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.problems).toEqual([
      'expected a name that is known, or what it is where it is new (organisation, person, group, concept), found `Somebody unheard of`',
      'expected a date that exists, such as 2031-05-04, 2031-05 or 2031, found `2031-02-30`',
      expect.stringContaining('expected a figure as it is worded'),
      'expected words that stand in the document, found `words that stand nowhere`',
    ])
    const { controls } = wrong.form()
    const shown = new Map(controls as [string, string][])
    expect(['claim.assertedOn', 'claim.label', 'fact.0.value', 'passage'].map(name => shown.get(name))).toEqual([
      '2031-02-30',
      'My words',
      'a dozen or so',
      'words that stand nowhere',
    ])
    expect(await journalOf('brigade-a1')).toEqual([])
  })

  it('rejects with a reason, and offers that reason from then on', async () => {
    const visitor = await open()
    const seen = await draftOf(visitor, 'council-a1')
    expect((await visitor.send(seen, { do: 'reject', reason: '  ' })).problems).toContain('A rejection has a reason.')
    const next = await visitor.send(seen, { do: 'reject', reason: 'Told twice' })
    expect(next.said).toBe('council-a1 is rejected.')
    expect([...next.document.querySelectorAll('#reasons option')].map(each => each.getAttribute('value'))).toEqual([
      'Told twice',
    ])
    expect((await published()).document('council').withoutClaim).toMatchObject([{ reason: 'Told twice' }])
  })

  it('undoes the last decision of a reviewer, and any of the list with what rests on it', async () => {
    const visitor = await open()
    await visitor.send(await draftOf(visitor, 'brigade-a1'), {
      do: 'accept',
      'claim.label': 'Twelve dead, thirty hurt',
    })
    const back = await visitor.send(await draftOf(visitor, 'brigade-a2'), { do: 'undo' })
    expect([back.path, back.said]).toEqual([
      '/edit/document/brigade/brigade-a1',
      expect.stringMatching(/^Undone: brigade-a1 accepted as claim-brigade-a1 by N\. N\./),
    ])
    expect((await published()).claimIds()).toEqual([])
    await visitor.send(back, { do: 'accept' })
    const list = await visitor.get('/edit/decisions')
    expect(list.words('.decisions button')).toEqual(['Undo', 'Undo with 1 that rest on it'])
    const undone = await visitor.send(list, {}, '.decisions li:nth-child(2) form')
    expect(undone.said).toMatch(/^Undone: brigade-a1 edited \(label: Twelve dead, thirty hurt\)/)
    expect((await published()).claimIds()).toEqual([])
    // what it rests on is undone, too, and nothing is begun
    expect((await visitor.get('/edit')).html).not.toContain('still open')
    await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'save', 'claim.label': 'Twelve dead' })
    expect((await visitor.get('/edit')).html).toContain('N. N.: 1 decision; 1 draft changed last and still open')
    expect(undone.words('h1')).toEqual([
      'fire brigade (report): at least 12 deaths, 30 injured (Killing, Selm, 2031-05-04)',
    ])
  })

  it('merges a draft with a claim of the same claimant', async () => {
    const visitor = await open()
    await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'accept' })
    await visitor.send(await draftOf(visitor, 'brigade-a2'), { do: 'save', 'claim.wasAttributedTo': 'fire brigade' })
    const seen = await draftOf(visitor, 'brigade-a2')
    expect((await visitor.send(seen, { do: 'merge' })).problems).toContain('Choose the claim that the passage carries.')
    const merged = await visitor.send(seen, { do: 'merge', claim: `${base}claim-brigade-a1` })
    expect(merged.said).toBe('brigade-a2 is one more mention of claim-brigade-a1.')
    expect((await published()).claim('claim-brigade-a1').mentions).toHaveLength(2)
  })

  it('splits a draft in two, each with its facts', async () => {
    const visitor = await open()
    const seen = await draftOf(visitor, 'brigade-a1')
    expect((await visitor.send(seen, { do: 'split' })).problems).toContain(
      'Choose some of the facts, and not all: those of the second draft.',
    )
    const first = await visitor.send(seen, { do: 'split', second: '1' })
    expect(first.path).toBe('/edit/document/brigade/brigade-a1-1')
    const factsOf = (controls: unknown[][]) =>
      controls.flatMap(([name, value]) => (/^fact\.\d+\.value$/.test(String(name)) && value ? [value] : []))
    expect(factsOf(first.form().controls)).toEqual(['at least 12'])
    expect(factsOf((await draftOf(visitor, 'brigade-a1-2')).form().controls)).toEqual(['30'])
  })

  it('adds a statement that was missed by its words, which is then filled in like any draft', async () => {
    const visitor = await open()
    const seen = await draftOf(visitor, 'brigade-a1')
    const nowhere = await visitor.send(seen, { words: 'nothing of the kind' }, 'form[data-add]')
    expect([nowhere.status, nowhere.problems]).toEqual([
      400,
      ['expected words that stand in the document, found `nothing of the kind`'],
    ])
    const made = await visitor.send(seen, { words: 'was closed by a patrol' }, 'form[data-add]')
    expect(made.path).toBe('/edit/document/brigade/brigade-s1')
    expect(made.words('mark.in-hand')).toEqual(['was closed by a patrol'])
    // what `check` would say stands there before anything is decided
    expect(made.problems.join(' ')).toContain('Name exactly one claimant with prov:wasAttributedTo')
    const accepted = await visitor.send(made, {
      do: 'accept',
      'claim.wasAttributedTo': 'Tarn Gazette',
      'claim.about': 'Killing, Selm, 2031-05-04',
      'claim.label': 'The Tarn Gazette: a patrol closed the road',
      chain: '',
      'fact.0.property': `${cg.$iri}perpetrator`,
      'fact.0.value': 'Patrol of Orn',
      'fact.0.value.new': 'group',
    })
    expect(accepted.said).toBe('brigade-s1 is accepted.')
    expect((await published()).claim('claim-brigade-s1').mentions[0]!.relayedBy).toEqual([])
  })

  it('goes by document, or by what most needs a look: first the least sure of who said it', async () => {
    const visitor = await open()
    expect((await visitor.get('/edit/review')).path).toBe('/edit/document/brigade/brigade-a1')
    const sure = new Map<string, number>()
    for (const document of ['brigade', 'council', 'militia']) {
      const { document: page } = await visitor.get(`/edit/document/${document}`)
      for (const ref of page.querySelectorAll('.document-text .ref')) {
        const path = ref.getAttribute('href')!
        const [meta = ''] = (await visitor.get(path)).words('header.page .meta')
        sure.set(path.split('/').at(-1)!, Number(/confidence ([\d.]+)/.exec(meta)?.[1] ?? 0))
      }
    }
    expect(sure.size).toBe(6)
    const order = [...sure].sort((a, b) => a[1] - b[1]).map(([name]) => name)
    const first = await visitor.get('/edit/review?order=doubt')
    expect(first.path).toBe(`/edit/document/${order[0]!.split('-')[0]}/${order[0]}?order=doubt`)
    const later = first.document.querySelector('a[data-key=l]')!.getAttribute('href')
    expect(later).toBe(`/edit/document/${order[1]!.split('-')[0]}/${order[1]}?order=doubt`)
    const next = await visitor.send(first, { do: 'reject', reason: 'Nothing is said' })
    expect(next.path).toBe(later)
  })
})

/** The decisions on a draft, as the journal on the disk has them. */
async function journalOf(draft: string): Promise<{ decision: string; draft: string }[]> {
  const lines: string[] = []
  for (const name of await readdir(join(own(), 'drafts'))) {
    if (name.endsWith('.review.jsonl')) lines.push(...(await readFile(join(own(), 'drafts', name), 'utf8')).split('\n'))
  }
  return lines
    .filter(line => line !== '' && !line.includes('carriedOut'))
    .map(line => JSON.parse(line))
    .filter(each => each.draft === base + draft)
}
