import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocumentText } from '../../src/extract/read/read-document-text.js'
import { openExtractor } from '../../src/node/extraction.js'
import { reportsFolder } from './corpus.js'
import { listReports } from './reports.js'

interface Spoken {
  readonly text: string
  /** Who says what: `name <- whoever passes it on > words`, in their order. */
  readonly says: readonly string[]
  /** The figures, with who gives them. */
  readonly figures?: readonly string[]
}

/** Texts of our own by kind, with who says what in them. */
const kinds = JSON.parse(readFileSync(new URL('who-speaks.json', import.meta.url), 'utf8')) as {
  kind: string
  texts: Spoken[]
}[]

const extractor = await openExtractor()

async function read(content: string | Uint8Array, path = 'note.txt'): Promise<Omit<Spoken, 'text'>> {
  const document = await readDocumentText(content, { path })
  const { attributions, quantities } = extractor.extract(document)
  const characters = [...document.text]
  const wordsAt = ([start, end]: readonly [number, number]) =>
    characters.slice(start, end).join('').replace(/\s+/g, ' ')
  return {
    says: attributions.map(
      ({ agent = 'nobody', chain, content }) =>
        `${[agent, ...chain.slice(0, -1)].join(' <- ')} > ${content.map(wordsAt).join(' … ')}`,
    ),
    figures: quantities.map(
      ({ measure, min = '', attribution }) =>
        `${measure} ${min} ${attribution === null ? 'the document' : (attributions.find(({ id }) => id === attribution)!.agent ?? 'nobody')}`,
    ),
  }
}

describe.each(kinds)('who speaks: $kind', ({ texts }) => {
  it.each(texts)('is read: $text', async ({ text, says, figures = [] }) => {
    expect(await read(text)).toEqual({ says, figures })
  })
})

describe.skipIf(reportsFolder === undefined)('who speaks in small cases from reports', () => {
  it.each(listReports(reportsFolder))('is read: $name', async ({ file, content, says, figures }) => {
    const found = await read(content, file)
    expect(found.says).toEqual(says.map(line => expect.stringMatching(line)))
    expect(found.figures).toEqual(figures)
  })
})
