import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countCharacters, slicePassage } from '../../src/claims/passage.js'
import { readTexts } from '../../src/node/texts.js'
import { sha256 } from '../../src/rdf/digest.js'

describe('a passage', () => {
  it.each([
    ['plain text', 'river', 1, 3, 'iv'],
    ['after a character beyond the basic plane', '🌊 river', 2, 7, 'river'],
    ['of such a character alone', 'a🌊b', 1, 2, '🌊'],
    ['with a combining mark, which is a character of its own', 'e\u0301tat', 0, 1, 'e'],
    ['up to the end', 'river', 3, 5, 'er'],
    ['beyond the end, as far as the text goes', 'river', 3, 50, 'er'],
    ['of no length', 'river', 2, 2, ''],
  ])('is cut from %s', (_, text, start, end, passage) => {
    expect(slicePassage(text, { start, end })).toBe(passage)
  })

  it('with what stands before and after it makes up the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        const length = countCharacters(text)
        const parts = [
          { start: 0, end: start },
          { start, end },
          { start: end, end: length },
        ].map(span => slicePassage(text, span))
        return end > length || (parts.join('') === text && countCharacters(parts[1]!) === end - start)
      }),
    )
  })
})

it('counts characters, not UTF-16 units', () => {
  expect(countCharacters('a🌊b')).toBe(3)
})

it('takes the digest of the UTF-8 bytes', () => {
  // printf 'é' | sha256sum
  expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
})

describe('texts of a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-texts-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('are found by digest, whatever the file is called', async () => {
    await writeFile(join(folder, 'note 1'), 'The river rose.')
    const texts = await readTexts(folder)
    expect([...texts]).toEqual([[sha256('The river rose.'), 'The river rose.']])
  })

  it('may be linked to, and folders among them are passed over', async () => {
    await mkdir(join(folder, 'old'))
    await writeFile(join(folder, 'old', 'a.txt'), 'The river fell.')
    await symlink(join('old', 'a.txt'), join(folder, 'b.txt'))
    expect([...(await readTexts(folder)).values()]).toEqual(['The river fell.'])
  })

  it('are none in an empty folder', async () => {
    expect((await readTexts(folder)).size).toBe(0)
  })

  it('are refused where a link leads nowhere', async () => {
    await symlink('gone', join(folder, 'b.txt'))
    await expect(readTexts(folder)).rejects.toMatchObject({ code: 'not-found', message: /b\.txt/ })
  })

  it('are refused where there is no folder, or a file', async () => {
    await writeFile(join(folder, 'a.txt'), '')
    await expect(readTexts(join(folder, 'gone'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(readTexts(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'usage' })
  })
})
