import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extractDrafts, loadWording, readDocumentText } from '../../src/extract/index.js'

it('gives drafts of a file as objects to those who use it as a library', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-library-'))
  try {
    const file = join(folder, 'bridge.txt')
    await writeFile(file, 'The fire brigade said on 4 May 2031 that at least 12 people were killed.')
    const { attributions, quantities } = extractDrafts(await readDocumentText(file), { wording: await loadWording() })
    expect(attributions).toMatchObject([{ agent: 'The fire brigade', assertedOn: '2031-05-04', act: 'Report' }])
    expect(quantities).toMatchObject([{ measure: 'deaths', value: 12, min: 12, attribution: 'a1' }])
  } finally {
    await rm(folder, { recursive: true })
  }
})
