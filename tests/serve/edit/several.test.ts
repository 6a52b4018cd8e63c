import { afterEach, describe, expect, it } from 'vitest'
import { openCase } from '../../../src/node/case/open-case.js'
import { openCaseGraph } from '../../../src/node/case/open-case-graph.js'
import { addReviewer } from '../../../src/node/case/reviewers.js'
import { claimgraph, start } from '../../cli/run.js'
import { draftOf, openWorkbench, useCase } from './workbench.js'

const own = useCase()

/** Two people at two browsers. */
async function open() {
  const opened = await openCase(own())
  const token = await addReviewer(opened, 'K. K.')
  const { visit } = await openWorkbench(own())
  return { first: await visit(), second: await visit(token), opened }
}

describe('two people in one case', () => {
  it('see each other at a draft, and are given different ones', async () => {
    const { first, second } = await open()
    const one = await first.get('/edit/review')
    const other = await second.get('/edit/review')
    expect([one.path, other.path]).toEqual(['/edit/document/brigade/brigade-a1', '/edit/document/brigade/brigade-a2'])
    expect((await second.get(one.path)).words('header.page .note')).toEqual(['N. N. has this draft in hand, too.'])
  })

  it('lose nothing where both decide on one draft: the second is told, and keeps all that was typed', async () => {
    const { first, second, opened } = await open()
    const [one, other] = [await draftOf(first, 'brigade-a1'), await draftOf(second, 'brigade-a1')]
    await first.send(one, { do: 'save', 'claim.label': 'As N. N. says it' })
    const told = await second.send(other, { do: 'accept', 'claim.label': 'As K. K. says it' })
    expect(told.status).toBe(409)
    expect(told.words('[role=alert] li')).toEqual([
      expect.stringMatching(/^edited \(label: As N\. N\. says it\) by N\. N\./),
    ])
    expect(told.words('[name="claim.label"]')).toEqual(['As K. K. says it'])
    expect((await openCaseGraph(opened)).claimIds()).toEqual([])
    // whoever has seen it decides
    const done = await second.send(told, { do: 'accept' })
    expect(done.said).toBe('brigade-a1 is accepted.')
    const graph = await openCaseGraph(opened)
    expect(graph.claim('claim-brigade-a1').label).toBe('As K. K. says it')
    const { out } = await claimgraph(['history', 'claim-brigade-a1', '--format', 'csv'], { cwd: own() })
    expect(out).toMatch(/,K\. K\.,$/m)
  })

  it('decide at the same moment, and neither decision is lost or doubled', async () => {
    const { first, second, opened } = await open()
    const names = ['brigade-a1', 'council-a1']
    const [one, other] = await Promise.all([draftOf(first, names[0]!), draftOf(second, names[1]!)])
    await Promise.all([first.send(one!, { do: 'accept' }), second.send(other!, { do: 'accept' })])
    const graph = await openCaseGraph(opened)
    expect(graph.claimIds().map(id => id.split('/').at(-1))).toEqual(['claim-brigade-a1', 'claim-council-a1'])
    // the same form sent twice, as by a double click
    const again = await draftOf(first, 'militia-a1')
    const both = await Promise.all([1, 2].map(() => first.send(again, { do: 'reject', reason: 'Not now' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(
      (await first.get('/edit/decisions')).words('.decisions span').filter(each => each.includes('Not now')),
    ).toHaveLength(1)
  })

  it('undo each their own last decision', async () => {
    const { first, second } = await open()
    await first.send(await draftOf(first, 'brigade-a1'), { do: 'reject', reason: 'Of N. N.' })
    await second.send(await draftOf(second, 'brigade-a2'), { do: 'reject', reason: 'Of K. K.' })
    const undone = await first.send(await draftOf(first, 'brigade-a1'), { do: 'undo' })
    expect(undone.said).toMatch(/^Undone: brigade-a1 rejected \(Of N\. N\.\)/)
    expect((await first.get('/edit/decisions')).words('.decisions span')).toEqual([
      expect.stringMatching(/^brigade-a2 rejected \(Of K\. K\.\) by K\. K\./),
    ])
  })

  it('find what a command wrote meanwhile, which is not held up', async () => {
    const { first } = await open()
    await first.send(await draftOf(first, 'council-a1'), { do: 'accept' })
    const { status } = await claimgraph(['correct', 'claim-council-a1', '--value', '15', '--why', 'A slip'], {
      cwd: own(),
    })
    expect(status).toBe(0)
    expect((await first.get('/edit/claim/claim-council-a1')).words('tbody th')).toEqual(['made', 'corrected'])
    // drafts that are held open here are reviewed by nobody else
    const other = await claimgraph(['review', '--reviewer', 'L. L.'], { cwd: own(), input: 'q\n' })
    expect([other.status, other.err]).toEqual([1, expect.stringContaining('expected to be the only one to review')])
  })
})

/** Starts a server of its own process in the case, until the test is over; what it said once it serves, or as it ended. */
async function serveEdit(): Promise<{ said: string; isServing: boolean }> {
  const { child, ended } = start(['serve', '--edit', '--port', '0'], { cwd: own() })
  servers.push(child)
  let said = ''
  const serving = new Promise<boolean>(resolve => {
    child.stdout.on('data', (text: string) => {
      said += text
      if (/token=/.test(said)) resolve(true)
    })
    child.stderr.on('data', (text: string) => {
      said += text
      if (/token=/.test(said)) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  return { isServing: await serving, said }
}

const servers: ReturnType<typeof start>['child'][] = []
afterEach(() => {
  for (const child of servers.splice(0)) child.kill('SIGKILL')
})

describe('two servers on one case', () => {
  it('do not decide at once: the second is refused and told of the first, and has its turn when that is gone', async () => {
    const first = await serveEdit()
    expect(first.isServing).toBe(true)
    const second = await serveEdit()
    expect(second.isServing).toBe(false)
    expect(second.said).toMatch(
      new RegExp(`expected to be the only one to edit .*, but process ${servers[0]!.pid} on .* does so since `),
    )
    // one that was killed holds nothing up
    const gone = new Promise(resolve => servers[0]!.on('close', resolve))
    servers[0]!.kill('SIGKILL')
    await gone
    expect((await serveEdit()).isServing).toBe(true)
  })
})
