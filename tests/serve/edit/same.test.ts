import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readIdentities } from '../../../src/claims/identities.js'
import { readFiles } from '../../../src/node/files/read.js'
import { claimgraph } from '../../cli/run.js'
import { base } from '../../cli/three-texts.js'
import { openWorkbench, useCase } from './workbench.js'

const own = useCase()
const open = async () => (await openWorkbench(own())).visit()
const decided = async () =>
  readIdentities((await readFiles([join(own(), 'triples', 'identities.ttl')])).store).filter(
    ({ status }) => status === 'accepted',
  )

describe('what is the same, in a browser', () => {
  it('stands side by side with place, days, figures and passages, and with what would change in the comparison', async () => {
    const visitor = await open()
    const seen = await visitor.get('/edit/same')
    expect(seen.status).toBe(200)
    const sides = seen.words('.sides section')
    expect(sides.length).toBeGreaterThan(1)
    const all: string[] = []
    // all groups, one after the other
    let path: string | null = '/edit/same'
    for (const met = new Set<string>(); path !== null && !met.has(path); ) {
      met.add(path)
      const group = await visitor.get(path)
      all.push(...group.words('[data-proposal]'))
      path = group.document.querySelector('[data-proposal] a[data-key=l]')?.getAttribute('href') ?? null
    }
    const events = all.find(each => each.includes('14 deaths'))!
    expect(events).toContain('Selm')
    expect(events).toContain('4 May 2031')
    expect(events).toContain('at least 12 deaths (fire brigade)')
    expect(events).toContain('that 14 people were killed in Selm on 4 May 2031')
    // two who were counted apart are compared
    expect(events).toMatch(/there would be.*deaths: (?:differ|agree|contradict)[^·]*14 \(council of Tarn\)/)
  })

  it('is decided with who and why, and decided otherwise later', async () => {
    const visitor = await open()
    const said = await visitor.send(
      await visitor.get('/edit/same'),
      { member: `${base}brigade-event-1`, do: 'same', why: 'One fire, on one day' },
      '[data-others]',
    )
    expect([said.status, said.problems]).toEqual([400, ['expected two or more things, found 1']])
    const { controls, action } = (await visitor.get('/edit/same')).form('[data-others]')
    const body = new URLSearchParams(controls.filter(([name]) => name === 'csrf') as [string, string][])
    for (const name of ['brigade-event-1', 'council-event-1']) body.append('member', name)
    body.append('why', 'One fire, on one day')
    body.append('do', 'same')
    const joined = await visitor.post(action, body)
    expect(joined.said).toBe('One from now on: Killing, Selm, 2031-05-04; Fire, Selm, 2031-05-04.')
    expect(await decided()).toMatchObject([
      {
        kind: 'same',
        because: 'One fire, on one day',
        decidedBy: [`${base}reviewer-n-n`],
        resources: [`${base}brigade-event-1`, `${base}council-event-1`],
      },
    ])
    const { out } = await claimgraph(['history', 'brigade-event-1', '--format', 'csv'], { cwd: own() })
    expect(out).toContain('One fire, on one day')
    const apart = await visitor.send(joined, { do: 'different' }, '.decisions form')
    expect(apart.said).toMatch(/^Kept apart from now on: /)
    expect((await decided()).map(({ kind }) => kind).sort()).toEqual(['different', 'same'])
  })

  it('is decided for many at once, from a confidence on', async () => {
    const visitor = await open()
    const seen = await visitor.get('/edit/same')
    const wrong = await visitor.send(seen, { above: 'most', do: 'many' }, 'form:has(#above)')
    expect([wrong.status, wrong.problems]).toEqual([400, ['expected a confidence from 0 to 1, found `most`']])
    const done = await visitor.send(seen, { above: '0', do: 'many' }, 'form:has(#above)')
    expect(done.said).toMatch(/^\d decided as proposed/)
    expect(done.words('.lead')).toEqual(['Nothing is proposed that nobody has decided upon.'])
  })
})
