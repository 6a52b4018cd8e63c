import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDraftFiles } from '../../src/cli/review/files.js'
import { openReview } from '../../src/cli/review/open.js'
import { writeMill } from './mill.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-open-'))
  await writeMill(folder)
})
afterEach(() => rm(folder, { recursive: true }))

it('reviews the drafts as they are once nobody else can write them', async () => {
  const drafts = join(folder, 'mill.trig')
  const into = join(folder, 'triples')
  const found = await readDraftFiles([drafts])
  const text = await readFile(drafts, 'utf8')
  await writeFile(drafts, text.replace('at least 4 deaths', 'four deaths'))

  const review = await openReview(found, { data: [join(folder, 'known.trig')], into })
  await review.takeOver(0)
  await review.close()
  const written = await readFile(join(into, 'mill.trig'), 'utf8')
  expect(written).toContain('four deaths')
  expect(written).not.toContain('at least 4 deaths')
})
