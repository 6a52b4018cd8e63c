import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimGraphError } from '../../../src/errors.js'
import { listDocuments } from '../../../src/node/documents/list-documents.js'
import { readDocumentFile } from '../../../src/node/threads/read-document-file.js'
import { newsPage, newsParagraphs, pdfOf } from './pages.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, content: string | Buffer) {
  const file = join(folder, name)
  await writeFile(file, content)
  return readDocumentFile(file)
}

describe('plain text', () => {
  it('is kept as it is, without a byte order mark', async () => {
    expect((await read('mark.txt', '\ufeffA line.\r\n\r\n  Another. ')).text).toBe('A line.\r\n\r\n  Another. ')
  })

  it('is read as UTF-16 where the mark says so', async () => {
    const bytes = Buffer.from('\ufeffŠibenik said no.', 'utf16le')
    expect((await read('wide.txt', bytes)).text).toBe('Šibenik said no.')
  })

  it('may stand in a file without an extension', async () => {
    expect((await read('README', 'A note.')).text).toBe('A note.')
  })
})

describe('HTML', () => {
  it('gives the main text, a line to each block, without scripts and navigation', async () => {
    const { text } = await read('page.html', newsPage())
    expect(text.split('\n')).toEqual(expect.arrayContaining(newsParagraphs))
    expect(text).not.toMatch(/alert|Sport|All rights/)
  })

  it('gives headline, publisher, author and date from the metadata', async () => {
    const { headline, publisher, author, published } = await read('metadata.html', newsPage())
    expect({ headline, publisher, author, published }).toEqual({
      headline: 'Flood report due',
      publisher: 'The Farhaven Sheet',
      author: 'A. Writer',
      published: '2031-05-04T08:30:00Z',
    })
  })

  it('is known by its beginning where the name does not say so', async () => {
    expect((await read('page', newsPage())).headline).toBe('Flood report due')
  })

  it('is decoded as it declares', async () => {
    const page = newsPage({
      charset: 'windows-1252',
      extra: '<p>The caf\u00e9 owner said she had lost all that stood in the cellar.</p>',
    })
    expect((await read('latin.html', Buffer.from(page, 'latin1'))).text).toContain('The café owner said')
  })

  it.each([
    '<p>The mill burned.</p><p>Nobody saw it.</p>',
    '<!doctype html><html><head><title>A fire</title></head><p>The mill burned.<p>Nobody saw it.</html>',
    '<html><body>The mill burned.<br>Nobody saw it.</body></html><!-- end -->',
    '<div><p>The mill burned.</p><p>Nobody saw it.</p><script>write("<body>")</script></div>',
    '<!-- <body> --><p>The mill burned.</p><p>Nobody saw it.</p>',
    '<p title="<body>">The mill burned.</p><p>Nobody saw it.</p>',
  ])('may lack what a page should have: %s', async page => {
    expect((await read('bare.html', page)).text).toBe('The mill burned.\nNobody saw it.')
  })

  it.each([
    ['struck-out text', 'lost <del>44</del><ins>4</ins> <s>big</s> <strike>old</strike> boats', 'lost 4 boats'],
    ['text struck out by style', 'lost <span style="text-decoration: line-through">44</span> 4 boats', 'lost 4 boats'],
    ['a raised footnote', 'lost 12<sup>3</sup> boats', 'lost 12 boats'],
    ['raised footnotes', 'lost 12 boats,<sup>3,4</sup> all<sup>*</sup> new', 'lost 12 boats, all new'],
    ['a linked footnote', 'lost 12<sup class="ref"><a href="#n">[a]</a></sup> boats', 'lost 12 boats'],
    ['a link to a note', 'lost 12<a href="#n3">3</a> boats', 'lost 12 boats'],
    ['soft hyphens and spaces without width', 'lost Pet&shy;rova&#8203; a boat&#8288;yard', 'lost Petrova a boatyard'],
  ])('leaves out %s', async (_, html, expected) => {
    expect((await read('marks.html', `<html><body><p>The mayor ${html}.</p></body></html>`)).text).toBe(
      `The mayor ${expected}.`,
    )
  })

  it.each([
    ['powers', '40 km<sup>2</sup> of 4 × 10<sup>6</sup> fields', '40 km2 of 4 × 106 fields'],
    ['ordinals', 'the 3<sup>rd</sup> mill', 'the 3rd mill'],
    ['quotations, also within others', '<q>It <q>fell</q>, he said</q>', '“It ‘fell’, he said”'],
    ['quotations with marks of their own', '<q>“It fell”</q>', '“It fell”'],
  ])('keeps %s', async (_, html, expected) => {
    expect((await read('marks.html', `<html><body><p>Of ${html}.</p></body></html>`)).text).toBe(`Of ${expected}.`)
  })

  it('is refused where it nests without measure', async () => {
    const deep = `<html><body>${'<div>'.repeat(5000)}The mill burned, and nobody saw it.`
    // within the html: the body, the divs and the text
    await expect(read('deep.html', deep)).rejects.toThrow(
      /deep.html: expected elements nested at most 250 deep, found 5002/,
    )
  })

  it('is refused beyond so many elements', async () => {
    await expect(read('endless.html', `<html>${'<i>'.repeat(200_000)}`)).rejects.toThrow(
      /endless.html: expected a page of at most 100000 elements, found 200001/,
    )
  })
})

describe('PDF', () => {
  it('gives its text and title', async () => {
    const document = await read('paper.pdf', pdfOf(['The mill burned', 'on Friday.'], { title: 'A fire' }))
    expect(document.text).toBe('The mill burned on Friday.')
    expect(document.headline).toBe('A fire')
  })

  it('is refused where it is encrypted', async () => {
    await expect(read('locked.pdf', pdfOf(['Secret'], { encrypted: true }))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(
        /locked.pdf: expected a PDF that can be read without a password, found: one that is encrypted/,
      ),
    })
  })

  it('is refused where it is damaged, and where it has no text', async () => {
    await expect(read('cut.pdf', '%PDF-1.7\nnothing')).rejects.toMatchObject({ code: 'unreadable' })
    await expect(read('blank.pdf', pdfOf([]))).rejects.toMatchObject({ code: 'empty' })
  })
})

describe('what is no document', () => {
  it.each([
    ['nothing.txt', '', 'empty', /nothing.txt: expected a document, found an empty file/],
    ['blank.txt', ' \n\t\n', 'empty', /blank.txt: expected text, found white space only/],
    [
      'image.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      'unreadable',
      /image.txt: expected text, found binary data \(a zero byte at 4\)/,
    ],
    [
      'latin.txt',
      Buffer.from('One line.\nThe caf\u00e9.', 'latin1'),
      'unreadable',
      /latin.txt: expected text in utf-8, found other bytes in line 2; save it as UTF-8/,
    ],
    [
      'odd.html',
      newsPage({ charset: 'x-unheard-of' }),
      'unreadable',
      /odd.html: expected text in x-unheard-of, found an encoding that is not known/,
    ],
  ])('%s is refused', async (name, content, code, message) => {
    await expect(read(name, content)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

describe('paths', () => {
  it('name files and folders, each document once, by name within a folder', async () => {
    const shelf = join(folder, 'shelf')
    await mkdir(join(shelf, 'inner'), { recursive: true })
    for (const name of ['b.txt', 'a.HTML', 'inner/c.pdf', 'picture.png']) await writeFile(join(shelf, name), 'x')
    const errors: ClaimGraphError[] = []
    const files = await listDocuments([join(shelf, 'b.txt'), shelf, join(shelf, 'missing')], error =>
      errors.push(error),
    )
    expect(files.map(file => file.slice(shelf.length + 1))).toEqual(['b.txt', 'a.HTML', join('inner', 'c.pdf')])
    expect(errors.map(({ code }) => code)).toEqual(['not-found'])
  })

  it('are refused where a folder holds no document', async () => {
    const bare = join(folder, 'bare')
    await mkdir(bare)
    const errors: ClaimGraphError[] = []
    expect(await listDocuments([bare], error => errors.push(error))).toEqual([])
    expect(errors[0]).toMatchObject({ code: 'empty', message: expect.stringContaining('found none') })
  })
})
