import { describe, expect, it } from 'vitest'
import { parseMetadata } from '../../src/case/metadata-table.js'

const read = (text: string | Uint8Array) =>
  parseMetadata(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'metadata.csv')

describe('a table of metadata', () => {
  it('says of each file what stands in its row, in whatever order the columns come', () => {
    expect(read('Title,file,published\r\n"Mill burns, says council",a.txt,2031-05\r\n,b.txt,\r\n')).toEqual([
      { file: 'a.txt', line: 2, title: 'Mill burns, says council', published: '2031-05' },
      { file: 'b.txt', line: 3 },
    ])
  })

  it('may begin with a byte order mark', () => {
    expect(read('\ufefffile\na.txt\n')).toEqual([{ file: 'a.txt', line: 2 }])
  })

  it.each([
    [
      'file,publishr\na.txt,x\n',
      'metadata.csv:1: expected the columns file, url, publisher, published, collected-by, title, found `publishr`; did you mean "publisher"?',
    ],
    ['url\nhttps://example.org\n', 'metadata.csv:1: expected a column `file`, found url'],
    ['file,url,url\n', 'metadata.csv:1: expected each column once, found `url` twice'],
    [
      'file;url\na.txt;b\n',
      'metadata.csv:1: expected the columns file, url, publisher, published, collected-by, title, found `file;url`',
    ],
    ['file,url\na.txt\n', 'metadata.csv:2: expected 2 columns, as in the first line, found 1'],
    [
      'file,published\na.txt,2031-05-01\nb.txt,2031-02-30\n',
      'metadata.csv:3: expected a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, found 2031-02-30',
    ],
    [
      'file,published\na.txt,4 May 2031\n',
      'metadata.csv:2: expected a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, found 4 May 2031',
    ],
    [
      'file,url\na.txt,gazette.example\n',
      'metadata.csv:2: expected the address of a page (https://…), found gazette.example',
    ],
    ['file,url\n,https://gazette.example\n', 'metadata.csv:2: expected the name of a file, found none'],
    ['file\na.txt\n\na.txt\n', 'metadata.csv:4: expected each file once, found a.txt, which stands on line 2, too'],
  ])('is refused with its line: %j', (text, message) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ message, code: 'invalid-data' }))
  })

  it('is refused where a quotation does not end', () => {
    expect(() => read('file,title\na.txt,"Mill\n')).toThrow(/^metadata\.csv:\d: expected CSV: Quote Not Closed/)
  })

  it('is refused where it is no UTF-8', () => {
    const latin = Uint8Array.from([...new TextEncoder().encode('file,title\na.txt,Mill\nb.txt,'), 0xe9, 0x0a])
    expect(() => read(latin)).toThrow(
      'metadata.csv: expected text in utf-8, found other bytes in line 3; save it as UTF-8',
    )
  })
})
