import { statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFiles } from '../../src/node/files/read.js'
import { prov } from '../../src/rdf/namespaces.js'
import { start } from '../cli/run.js'
import { toCanonical } from '../export/isomorphism.js'
import { writeMill } from './mill.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-killed-'))
  await writeMill(folder)
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

let running: ReturnType<typeof start>['child'] | undefined

const args = ['review', 'mill.trig', '-d', 'known.trig', '--reviewer', 'R. Viewer']

/** What a person answers to each question on each draft, however often it is asked. */
const answers: Readonly<Record<string, string>> = {
  'a1 (a)ccept': 'a',
  'a1 Is “Killing': 'y',
  'a1 Label': 'As the Herald has it',
  'a2 (a)ccept': 'r',
  'a2 Reason': 'says nothing of the fire',
  'a3 (a)ccept': 'a',
  'a3 Label': '',
  'a4 (a)ccept': 'a',
  'a4 Label': 'A carter: two hurt',
  'None is open': '',
}

/** The question that waits for an answer, with the draft that it is about; undefined while there is none. */
function findQuestion(out: string): string | undefined {
  const draft = [...out.matchAll(/── \d of 4 · (a\d)/g)].at(-1)?.[1]
  // a question may go over several lines
  const asked =
    /(?:^|\n)([^\n]*): $/.exec(out)?.[1] ?? (out.endsWith('\n> ') ? out.slice(0, -3).split('\n> ').at(-1) : undefined)
  return asked === undefined ? undefined : Object.keys(answers).find(key => isAsked(key, asked, draft))
}

/** Whether a question is asked of a draft: `a1 Label` on the draft a1, others on any. */
function isAsked(key: string, asked: string, draft: string | undefined): boolean {
  const [, of, words] = /^(?:(a\d) )?(.*)$/.exec(key) as unknown as [string, string | undefined, string]
  return (of === undefined || of === draft) && asked.includes(words)
}

const asksAgain = (out: string, answered: number) => out.length > answered && /(: |\n> )$/.test(out)

const journalSize = () => statSync(join(folder, 'mill.trig.review.jsonl'), { throwIfNoEntry: false })?.size ?? 0
const pause = () => new Promise(resolve => setTimeout(resolve, 1))

type Moment = 'answered' | 'noted' | 'asked'

/**
 * Answers what a review asks, and kills it at a moment that did not come before: when a question has been asked, when it
 * was answered, or when the journal has grown by the answer. Gives the output, and whether the review came to its end.
 */
async function reviewUntilKilled(
  moment: Moment | undefined,
  killedAt: Set<string>,
): Promise<{ out: string; ended: boolean }> {
  const { child, ended } = start(args, { input: 'open', cwd: folder })
  running = child
  let out = ''
  let over = false
  child.stdout.on('data', (text: string) => {
    out += text
  })
  child.on('close', () => {
    over = true
  })
  const kill = (question: string): boolean => {
    if (killedAt.has(question)) return false
    killedAt.add(question)
    return child.kill('SIGKILL')
  }
  for (let answered = 0; !over; await pause()) {
    const question = out.length > answered ? findQuestion(out) : undefined
    if (question === undefined) continue
    if (moment === 'asked' && kill(question)) break
    const size = journalSize()
    child.stdin.write(`${answers[question]}\n`)
    answered = out.length
    if (moment === 'answered' && kill(question)) break
    // a question whose answer is noted nowhere is followed by another one
    while (moment === 'noted' && !over && journalSize() === size && !asksAgain(out, answered)) await pause()
    if (moment === 'noted' && journalSize() > size && kill(question)) break
  }
  const { signal } = await ended
  return { out, ended: signal === null }
}

/** The claims that a review wrote, without the times of its decisions. */
async function readResult(): Promise<string> {
  const { store } = await readFiles([join(folder, 'triples')])
  return toCanonical([...store].filter(({ predicate }) => !predicate.equals(prov.endedAtTime)))
}

describe('a review that is killed', () => {
  it.each<Moment>(['asked', 'answered', 'noted'])(
    'at every question, once it is %s, goes on each time and ends as if it had not been',
    async moment => {
      expect((await reviewUntilKilled(undefined, new Set())).ended).toBe(true)
      const expected = await readResult()
      expect(expected.match(/#Curated>/g)).toHaveLength(3)
      await rm(join(folder, 'triples'), { recursive: true })
      await rm(join(folder, 'mill.trig.review.jsonl'))

      const killedAt = new Set<string>()
      const accepted: string[] = []
      let last = { out: '', ended: false }
      for (let run = 0; run < 20 && !last.ended; run++) {
        last = await reviewUntilKilled(moment, killedAt)
        // what was once said to be accepted is never asked about again
        for (const draft of accepted) expect(last.out).not.toContain(`· ${draft} ·`)
        accepted.push(...Array.from(last.out.matchAll(/Accepted as claim-(a\d)/g), ([, draft]) => draft!))
      }
      expect(last.ended).toBe(true)
      expect(killedAt.size).toBeGreaterThanOrEqual(5)
      expect(await readResult()).toBe(expected)
      expect((await readdir(join(folder, 'triples'))).filter(name => name === 'mill.trig')).toEqual(['mill.trig'])
    },
  )
})
