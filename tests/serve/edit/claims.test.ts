import { describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { cg } from '../../../src/rdf/namespaces.js'
import { draftOf, openWorkbench, useCase } from './workbench.js'

const own = useCase()
const published = async (includeRestricted = false) => openCaseGraph(await openCase(own()), { includeRestricted })

/** Somebody who has accepted two drafts. */
async function open() {
  const visitor = await (await openWorkbench(own())).visit()
  await visitor.send(await draftOf(visitor, 'council-a1'), { do: 'accept' })
  await visitor.send(await draftOf(visitor, 'brigade-a1'), { do: 'accept' })
  return visitor
}

describe('claims after their review, in a browser', () => {
  it('are found by their words, and each has its history', async () => {
    const visitor = await open()
    expect((await visitor.get('/edit/claims')).words('ul.claims a')).toHaveLength(2)
    const found = await visitor.get('/edit/claims?q=COUNCIL')
    expect(found.words('ul.claims a')).toEqual(['council of Tarn (report): 14 deaths (Fire, Selm, 2031-05-04)'])
    const seen = await visitor.get('/edit/claim/claim-council-a1')
    expect(seen.words('tbody tr')).toHaveLength(1)
    expect(seen.words('tbody th')).toEqual(['made'])
    expect(seen.words('tbody td').slice(-2)).toEqual(['N. N.', ''])
  })

  it('are corrected, with a reason', async () => {
    const visitor = await open()
    const seen = await visitor.get('/edit/claim/claim-council-a1')
    const without = await visitor.send(seen, { value: '15', do: 'correct' }, '[data-become=correct]')
    expect([without.status, without.problems]).toEqual([
      400,
      [expect.stringContaining('expected a reason, found none')],
    ])
    const done = await visitor.send(seen, { value: '15', why: 'A slip', do: 'correct' }, '[data-become=correct]')
    expect(done.said).toBe('Corrected by claim-council-a1-corrected.')
    expect(done.words('tbody th')).toEqual(['made', 'corrected'])
    expect((await published()).claim('claim-council-a1').status?.id).toBe(cg.Corrected.value)
  })

  it('are revised and retracted by those who made them', async () => {
    const visitor = await open()
    const seen = await visitor.get('/edit/claim/claim-council-a1')
    const revised = await visitor.send(
      seen,
      {
        ...{ value: '16', document: 'militia', passage: 'Nobody has been arrested', on: '2031-05-08' },
        ...{ why: 'Its second count', do: 'revise' },
      },
      '[data-become=revise]',
    )
    expect([revised.problems, revised.said]).toEqual([[], 'Revised by claim-council-a1-revised.'])
    const later = await visitor.get('/edit/claim/claim-council-a1-revised')
    const retracted = await visitor.send(
      later,
      { on: '2031-05-10', why: 'Counted twice', do: 'retract' },
      '[data-become=retract]',
    )
    expect(retracted.words('tbody th')).toEqual(['made', 'revises', 'retracted'])
    expect((await published()).claim('claim-council-a1-revised').retraction?.because).toBe('Counted twice')
  })

  it('are restricted: seen by whoever edits, and on no page of the same server', async () => {
    const visitor = await open()
    expect((await visitor.get('/claims')).html).toContain('council of Tarn')
    const done = await visitor.send(
      await visitor.get('/edit/claim/claim-council-a1'),
      { why: 'The council asked for it', do: 'restrict' },
      '[data-become=restrict]',
    )
    expect(done.words('tbody th')).toEqual(['made', 'restricted'])
    expect((await published()).claimIds().map(id => id.split('/').at(-1))).toEqual(['claim-brigade-a1'])
    for (const path of [
      '/',
      '/claims',
      '/figures',
      '/actors',
      '/claim/claim-council-a1',
      '/search?q=council',
      '/claim/claim-council-a1.ttl',
    ]) {
      const { html } = await visitor.get(path)
      expect([path, html.includes('14 deaths'), html.includes('asked for it')]).toEqual([path, false, false])
    }
    const asked = await visitor.get(`/sparql?${new URLSearchParams({ query: 'SELECT * { ?s ?p ?o }' })}`, {
      headers: { Accept: 'text/csv' },
    })
    expect(asked.html).toContain('claim-brigade-a1')
    expect(asked.html).not.toContain('council-a1')
    const lifted = await visitor.send(done, { why: 'It has published it', do: 'lift' }, '[data-become=lift]')
    expect(lifted.said).toBe('Shown again.')
    expect((await visitor.get('/claims')).html).toContain('council of Tarn')
  })
})
