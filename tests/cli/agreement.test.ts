import { cp } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { draftOf, openWorkbench, useCase } from '../serve/edit/workbench.js'
import { claimgraph, readTsv } from './run.js'

const own = useCase()

/** Decides on drafts of a case in the name of its curator. */
async function decide(folder: string, decisions: Readonly<Record<string, Record<string, string>>>): Promise<void> {
  const bench = await openWorkbench(folder)
  const visitor = await bench.visit()
  for (const [name, changes] of Object.entries(decisions)) await visitor.send(await draftOf(visitor, name), changes)
  await bench.close()
}

describe('status --agreement', () => {
  it('measures how far the reviewers of two copies agree, field by field', async () => {
    const copy = `${own()}-copy`
    await cp(own(), copy, { recursive: true })
    await decide(own(), {
      'brigade-a1': { do: 'accept' },
      'council-a1': { do: 'accept' },
      'brigade-a2': { do: 'reject', reason: 'No' },
    })
    await decide(copy, {
      'brigade-a1': { do: 'accept' },
      'council-a1': { do: 'accept', 'fact.0.value': 'at least 14', 'claim.label': 'At least 14 dead' },
      'brigade-a2': { do: 'reject', reason: 'Not it' },
      'militia-a1': { do: 'reject', reason: 'Read by one alone' },
    })
    const { out, status } = await claimgraph(['status', '--agreement', copy], { cwd: own() })
    expect(status).toBe(0)
    const rows = readTsv(out).map(row => Object.values(row))
    const of = (field: string) => rows.find(([name]) => name === field)
    // three drafts were decided twice, and each time alike
    expect(of('verdict')).toEqual(['verdict', '1.000', '3', '3'])
    expect(of('claimant')).toEqual(['claimant', '1.000', '2', '2'])
    // 12 and 30 alike, 14 and at least 14 not: values a a b c, of which 10 of 12 ordered pairs differ, and 2 of 4 found
    expect(of('facts')).toEqual(['facts', '0.400', '2', '1'])
  })

  it('tells where a folder is no copy in which the same drafts are decided', async () => {
    const copy = `${own()}-open`
    await cp(own(), copy, { recursive: true })
    const { err, status } = await claimgraph(['status', '--agreement', copy], { cwd: own() })
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('expected a copy of this case in which the same drafts are decided'),
    ])
  })
})
