import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../src/case/status.js'
import type { Comparison } from '../../src/compare/types.js'
import { reports } from '../align/documents.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

/** A case of the six reports with their drafts, which each test has for itself. */
let own: string
const run = (...args: string[]) => claimgraph(args, { cwd: own })
const compare = async (...args: string[]) =>
  JSON.parse((await run('compare', '--format', 'json', ...args)).out) as Comparison
/** The documents that stand on each question on deaths, where several do. */
async function sharedDeaths(...args: string[]): Promise<string[]> {
  const { questions, documents } = await compare(...args)
  const nameOf = new Map(documents.map(({ id }) => [id, id.split('/').at(-1)!]))
  return questions
    .filter(({ property }) => property.label === 'deaths')
    .map(({ positions }) =>
      [...new Set(positions.flatMap(({ documents: its }) => its.map(id => nameOf.get(id)!)))].sort(),
    )
    .filter(its => its.length > 1)
    .map(its => its.join(' '))
    .sort()
}

prepareCase(
  async (prepared, folder) => {
    for (const [name, text] of Object.entries(reports)) await writeFile(join(folder, name), text)
    await claimgraph(['init', 'prepared', '--title', 'Bus and mill', '--base', 'https://example.org/bus/'], {
      cwd: folder,
    })
    await claimgraph(['add', ...Object.keys(reports).map(name => join('..', name))], { cwd: prepared })
    const { out } = await claimgraph(['extract'], { cwd: prepared })
    expect(out).toMatch(/6 documents read, .* proposals of what is the same; next: claimgraph compare --proposed/)
  },
  copy => {
    own = copy
  },
)

describe('in a case', () => {
  it('three commands bring documents of one’s own to where they agree and contradict each other', async () => {
    expect(await sharedDeaths('--proposed')).toEqual([
      'county-record tarn-radio tarn-times',
      'harn-post orla-news selm-gazette',
    ])
    const { out } = await run('compare', '--proposed')
    expect(out).toMatch(/CONTRADICT: both cannot be true\n {2}.*Lindqvist mill/)
    // nothing is published yet
    expect((await compare()).questions).toEqual([])
  })

  it('align proposes anew, from all documents', async () => {
    const before = await readFile(join(own, 'drafts', 'identities.ttl'), 'utf8')
    const { out, status } = await run('align', '--format', 'csv')
    expect([status, out.split('\n').length > 10]).toEqual([0, true])
    expect(await readFile(join(own, 'drafts', 'identities.ttl'), 'utf8')).toBe(before)
  })
})

describe('merge and split', () => {
  const pair = ['tarn-times-event-1', 'tarn-radio-event-1']

  it('decide what is one and what is not, by whom and why; the later decision holds', async () => {
    expect((await run('split', ...pair, '--by', 'R. Miller', '--why', 'Two fires')).out).toBe(
      'kept apart from now on: tarn-times-event-1, tarn-radio-event-1\n',
    )
    expect(await sharedDeaths('--proposed')).not.toContain('county-record tarn-radio tarn-times')
    await run('merge', ...pair, '--by', 'R. Miller', '--why', 'One fire after all')
    expect(await sharedDeaths('--proposed')).toContain('county-record tarn-radio tarn-times')
    const { out } = await run('history', 'tarn-times-event-1', '--format', 'csv')
    const rows = out.trim().split('\n')
    expect(rows[0]).toBe('when,status,what,of,by,confidence,because')
    expect(rows.slice(-2).map(row => row.split(',').slice(1))).toEqual([
      ['accepted', 'different from', 'tarn-radio-event-1', 'R. Miller', '', 'Two fires'],
      ['accepted', 'the same as', 'tarn-radio-event-1', 'R. Miller', '', 'One fire after all'],
    ])
  })

  it('rewrite nothing, and the case passes check', async () => {
    const drafts = await readFile(join(own, 'drafts', 'identities.ttl'), 'utf8')
    await run('merge', ...pair)
    expect(await readFile(join(own, 'drafts', 'identities.ttl'), 'utf8')).toBe(drafts)
    expect((await run('check')).out).toMatch(/ 0 errors/)
  })

  it('are not proposed again', async () => {
    const count = async () =>
      (JSON.parse((await run('status', '--format', 'json')).out) as CaseStatus).identitiesToDecide
    const before = await count()
    await run('merge', 'tarn-times_ada-rill', 'tarn-radio_ada-rill')
    await run('align')
    expect(await count()).toBe(before - 1)
  })

  it.each([
    [['merge', 'tarn-times-event-1'], /expected two or more names, found 1/],
    [['merge', 'tarn-times-event-1', 'tarn-times-event-1'], /expected different things, found one twice/],
    [['merge', 'tarn-times-event-1', 'nowhere'], /no event, agent, document or place `nowhere`/],
    [['merge', 'Ada Rill', 'tarn-times-event-1'], /`Ada Rill` is the label of more than one/],
  ])('refuse %j and leave the case as it was', async (args, message) => {
    const { status, err } = await run(...args)
    expect([status, err]).toEqual([2, expect.stringMatching(message)])
    await expect(readFile(join(own, 'triples', 'identities.ttl'))).rejects.toThrow('ENOENT')
  })

  it('refuse what would make something part of itself', async () => {
    const part = `<https://example.org/bus/tarn-times-event-1> <https://w3id.org/claimgraph/ns#partOf> <https://example.org/bus/tarn-radio-event-1> .`
    await writeFile(join(own, 'triples', 'parts.ttl'), part)
    const { status, err } = await run('merge', ...pair)
    expect([status, err]).toEqual([2, expect.stringContaining('it would be part of itself')])
  })

  it('refuse what a decision has made a part', async () => {
    const cg = 'https://w3id.org/claimgraph/ns#'
    const [part, whole] = ['tarn-times-event-1', 'tarn-radio-event-1'].map(name => `<https://example.org/bus/${name}>`)
    const decision = (status: string) =>
      `<https://example.org/bus/i> a <${cg}Identity> ; <${cg}identityKind> <${cg}PartOf> ; <${cg}part> ${part} ; <${cg}whole> ${whole} ; <${cg}status> <${cg}${status}> .`
    await writeFile(join(own, 'triples', 'parts.ttl'), decision('Accepted'))
    expect((await run('merge', ...pair)).err).toContain('it would be part of itself')
    await writeFile(join(own, 'triples', 'parts.ttl'), decision('Rejected'))
    expect((await run('merge', ...pair)).status).toBe(0)
  })

  it('need a case', async () => {
    const { status, err } = await claimgraph(['merge', 'a', 'b'], { cwd: join(own, '..') })
    expect([status, err]).toEqual([2, expect.stringContaining('expected a case')])
  })
})
