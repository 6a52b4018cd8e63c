import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../src/node/open.js'
import { readJournal } from '../../src/node/review/journal-file.js'
import { cg } from '../../src/rdf/namespaces.js'
import { localName } from '../../src/rdf/resource.js'
import { runProcess, start } from '../cli/run.js'
import { draft, draftsOf, writeMill } from './mill.js'

const drafts = 6

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-at-once-'))
  await writeMill(folder)
  for (const who of ['north', 'south']) {
    await mkdir(join(folder, who))
    const counted = Array.from({ length: drafts }, (_, i) =>
      draft(`a${i + 1}`, {
        label: `${who} counts ${i + 1}`,
        claimant: 'mill:brigade',
        source: 'The fire brigade',
        cue: 'said',
        content: 'at least four people died in the fire at the mill on 3 May 2031',
        confidence: 0.9,
        about: 'mill:fire',
        facts: `mill:fire cg:deaths [ schema:value ${i + 100} ; schema:minValue ${i + 100} ]`,
      }),
    )
    await writeFile(join(folder, who, 'mill.trig'), draftsOf(`https://example.org/${who}/`, counted))
  }
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

const running = new Set<ReturnType<typeof start>['child']>()
const args = (who: string) => ['review', `${who}/mill.trig`, '-d', 'known.trig', '--reviewer', 'R. Viewer']
/** Accepts one draft after the other, under the label that it has. */
const answers = 'a\n\n'.repeat(drafts + 1)

/** Reviews until every draft is decided, killed again and again at any moment; gives the claims that it said were accepted. */
async function reviewKilled(who: string): Promise<Set<string>> {
  const told = new Set<string>()
  for (let run = 0; run < 60; run++) {
    const { child, ended } = start(args(who), { input: 'open', cwd: folder })
    running.add(child)
    let out = ''
    child.stdout.on('data', (text: string) => {
      out += text
    })
    child.stdin.on('error', () => {})
    child.stdin.end(answers)
    let alarm: ReturnType<typeof setTimeout> | undefined
    // the last runs are left in peace, so that the test ends
    child.stdout.once('data', () => {
      if (run < 12) alarm = setTimeout(() => child.kill('SIGKILL'), Math.random() * 400)
    })
    const { signal } = await ended
    clearTimeout(alarm)
    running.delete(child)
    for (const [, claim] of out.matchAll(/Accepted as (\S+)\./g)) told.add(claim!)
    if (signal === null) return told
  }
  throw new Error('never came to its end')
}

const claimsOf = async () =>
  (await openClaimGraph([join(folder, 'triples')]))
    .claims({ status: cg.Curated.value })
    .map(({ id }) => id)
    .sort()

const everyClaim = ['north', 'south']
  .flatMap(who => Array.from({ length: drafts }, (_, i) => `https://example.org/${who}/claim-a${i + 1}`))
  .sort()

describe('two reviews of different drafts into one file', () => {
  it('keep every claim of both', async () => {
    const input = answers
    const both = await Promise.all(['north', 'south'].map(who => runProcess(args(who), { cwd: folder, input })))
    expect(both.map(({ status, err }) => [status, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(await claimsOf()).toEqual(everyClaim)
  }, 60_000)

  it('keep every claim of both where they are killed at any moment, and leave nothing else behind', async () => {
    const [north, south] = await Promise.all(['north', 'south'].map(reviewKilled))
    expect(await claimsOf()).toEqual(everyClaim)
    const names = (await claimsOf()).map(localName)
    for (const claim of [...north!, ...south!]) expect(names).toContain(claim)
    for (const who of ['north', 'south']) {
      const accepted = (await readJournal(join(folder, who, 'mill.trig'))).filter(
        ({ decision }) => decision === 'accept',
      )
      expect(new Set(accepted.map(each => each.draft)).size).toBe(accepted.length)
      expect(accepted).toHaveLength(drafts)
    }
    const check = await runProcess(['check', '-d', 'known.trig', '-d', 'triples'], { cwd: folder })
    expect(check.out).toMatch(/: 0 errors/)
    expect(await readdir(join(folder, 'triples'))).toEqual(['mill.trig'])
  }, 120_000)
})

describe('two reviews of the same drafts', () => {
  it('are not held at once: the second is told which process reviews them, and changes nothing', async () => {
    const first = start(args('north'), { input: 'open', cwd: folder })
    running.add(first.child)
    await new Promise(resolve => first.child.stdout.once('data', resolve))
    const second = await runProcess(args('north'), { cwd: folder, input: answers })
    expect([second.status, second.out]).toEqual([1, ''])
    expect(second.err).toContain(
      `expected to be the only one to review north/mill.trig, but process ${first.child.pid}`,
    )
    first.child.stdin.end('a\n\nq\n')
    await first.ended
    running.delete(first.child)
    expect(await readJournal(join(folder, 'north', 'mill.trig'))).toHaveLength(1)
    expect((await readFile(join(folder, 'triples', 'mill.trig'), 'utf8')).includes('claim-a1 a cg:Claim')).toBe(true)
  }, 60_000)
})
