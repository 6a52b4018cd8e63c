import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/index.js'
import { documentsFolder, readDocumentTexts } from '../documents.js'

const run = 9
const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z0-9]+/g) ?? []

function* runs(text: string): Generator<string> {
  const all = words(text)
  for (let i = 0; i + run <= all.length; i++) yield all.slice(i, i + run).join(' ')
}

const folders = ['triples', 'ontology', 'queries', 'src', 'tests', 'README.md', 'CHANGELOG.md']

function* filesBelow(path: string): Generator<string> {
  if (/\.(md|json)$/.test(path)) return yield path
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name))
    else yield join(path, entry.name)
  }
}

describe.skipIf(documentsFolder === undefined)('our own words', () => {
  it(`repeats no ${run} words in a row of a document, apart from an office's name`, () => {
    const theirs = new Set(readDocumentTexts().flatMap(text => [...runs(text)]))
    expect(theirs.size).toBeGreaterThan(1000)
    const name = 'us office of the director of national intelligence'
    for (const folder of folders) {
      for (const file of filesBelow(shippedPath(folder))) {
        const taken = [...runs(readFileSync(file, 'utf8'))].filter(r => theirs.has(r) && !r.includes(name))
        expect(taken, file).toEqual([])
      }
    }
  })
})
