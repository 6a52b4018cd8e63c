import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JournalFile, readJournal } from '../../src/node/review/journal-file.js'
import type { Rejection } from '../../src/review/decision.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-journal-'))
})
afterAll(() => rm(folder, { recursive: true }))

function rejection(name: string): Rejection {
  const reason = 'Not said “here”\nbut elsewhere'
  return { draft: `ex:${name}`, digest: 'd', at: '2031-05-06T08:00:00Z', reviewer: 'R', decision: 'reject', reason }
}

describe('a journal', () => {
  it('gives back what was decided, one line each, when it is opened again', async () => {
    const drafts = join(folder, 'kept.trig')
    const first = await JournalFile.open(drafts)
    await first.append(rejection('a'))
    await first.append(rejection('b'), rejection('c'))
    await first.close()
    const again = await JournalFile.open(drafts)
    expect(again.decisions).toEqual([rejection('a'), rejection('b'), rejection('c')])
    expect(again.wasTorn).toBe(false)
    await again.close()
    expect((await readFile(`${drafts}.review.jsonl`, 'utf8')).match(/\n/g)).toHaveLength(3)
  })

  it('leaves out a last line that is not whole, wherever it was torn, and goes on after the line before', async () => {
    const line = `${JSON.stringify(rejection('torn'))}\n`
    for (let length = 1; length < Buffer.byteLength(line); length++) {
      const drafts = join(folder, `torn-${length}.trig`)
      const whole = `${JSON.stringify(rejection('whole'))}\n`
      await writeFile(
        `${drafts}.review.jsonl`,
        Buffer.from(whole + line).subarray(0, Buffer.byteLength(whole) + length),
      )
      const journal = await JournalFile.open(drafts)
      expect(journal.wasTorn).toBe(true)
      await journal.append(rejection('next'))
      await journal.close()
      expect(await readJournal(drafts)).toEqual([rejection('whole'), rejection('next')])
    }
  })

  it.each([
    ['no JSON', '{"draft":', 'a JSON object'],
    ['null', 'null', 'a JSON object'],
    ['an unknown decision', '{"decision":"approve"}', 'a decision (edit'],
    ['a decision by an inherited name', '{"decision":"constructor"}', 'a decision (edit'],
    ['no reason', JSON.stringify({ ...rejection('a'), reason: undefined }), '`reason` as text'],
    ['a split without parts', JSON.stringify({ ...rejection('a'), decision: 'split' }), '`parts` as a list of drafts'],
    ['an undoing of no numbers', JSON.stringify({ ...rejection('a'), decision: 'undo', of: ['1'] }), '`of` as numbers'],
    ['no draft', JSON.stringify({ ...rejection('a'), draft: 3 }), '`draft` as text'],
  ])('refuses a whole line that is %s, with its place, and changes nothing', async (_, line, expected) => {
    const drafts = join(folder, 'broken.trig')
    const text = `${JSON.stringify(rejection('a'))}\n${line}\n`
    await writeFile(`${drafts}.review.jsonl`, text)
    await expect(JournalFile.open(drafts)).rejects.toThrow(`${drafts}.review.jsonl:2: expected ${expected}`)
    expect(await readFile(`${drafts}.review.jsonl`, 'utf8')).toBe(text)
  })

  it('takes no decision where somebody else has decided meanwhile', async () => {
    const drafts = join(folder, 'shared.trig')
    const journal = await JournalFile.open(drafts)
    await appendFile(`${drafts}.review.jsonl`, `${JSON.stringify(rejection('theirs'))}\n`)
    await expect(journal.append(rejection('ours'))).rejects.toThrow('somebody else reviews the same drafts')
    await journal.close()
    expect(await readJournal(drafts)).toEqual([rejection('theirs')])
  })

  it('tells what is carried out, from the first decision on that changes a file of claims', async () => {
    const drafts = join(folder, 'carried.trig')
    const journal = await JournalFile.open(drafts)
    await journal.append(rejection('a'))
    expect(journal.carriedOut).toBeUndefined()
    const written = { ...rejection('b'), file: 'claims.trig', before: null }
    await journal.append(written)
    expect(journal.carriedOut).toBe(1)
    await journal.close()
    const again = await JournalFile.open(drafts)
    expect([again.carriedOut, again.decisions]).toEqual([1, [rejection('a'), written]])
    await again.confirm()
    await again.close()
    const last = await JournalFile.open(drafts)
    expect([last.carriedOut, last.decisions.length]).toEqual([2, 2])
    await last.close()
  })

  it('has no decisions, and makes no file, where there is none to read', async () => {
    expect(await readJournal(join(folder, 'none.trig'))).toEqual([])
    await expect(readFile(join(folder, 'none.trig.review.jsonl'))).rejects.toThrow('ENOENT')
  })

  it('says so where it cannot be written', async () => {
    await expect(JournalFile.open(join(folder, 'nowhere', 'x.trig'))).rejects.toMatchObject({ code: 'unwritable' })
  })
})
