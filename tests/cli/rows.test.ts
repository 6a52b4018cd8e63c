import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatRows, type Rows } from '../../src/cli/rows.js'

const terminal = { columns: process.stdout.columns, isTTY: process.stdout.isTTY }
afterEach(() => {
  Object.assign(process.stdout, terminal)
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const table = (rows: Rows, columns = 80, isTTY = false) => {
  Object.assign(process.stdout, { columns, isTTY })
  return formatRows(rows, 'table')
}

const rows: Rows = {
  columns: ['who', 'figure'],
  rows: [
    ['Town council', 3],
    ['County', 'at least 2'],
  ],
}

describe('a table', () => {
  it('has a head, a rule and as many lines as rows where there is room', async () => {
    expect(await table(rows)).toBe(
      [
        'who           figure',
        '────────────  ──────────',
        'Town council  3',
        'County        at least 2',
        '2 rows',
        '',
      ].join('\n'),
    )
  })

  it('says that there is one row, or none', async () => {
    expect(await table({ columns: ['who'], rows: [['County']] })).toMatch(/\n1 row\n$/)
    expect(await table({ columns: ['who'], rows: [] })).toBe('who\n───\n0 rows\n')
  })

  it('wraps at words', async () => {
    const wrapped = await table({ columns: ['a', 'b'], rows: [['x', 'the river rose overnight']] }, 15)
    expect(wrapped.split('\n').slice(2, 5)).toEqual(['x  the river', '   rose', '   overnight'])
  })

  it('breaks a word of more than 24 characters where there is no room for it', async () => {
    const wrapped = await table({ columns: ['a'], rows: [['https://example.org/flood/claim']] }, 10)
    expect(wrapped.split('\n').slice(2, 4)).toEqual(['https://example.org/floo', 'd/claim'])
  })

  it('counts wide characters as two columns', async () => {
    const wrapped = await table({
      columns: ['a', 'b'],
      rows: [
        ['洪水', 'x'],
        ['flood', 'y'],
      ],
    })
    expect(wrapped.split('\n').slice(2, 4)).toEqual(['洪水   x', 'flood  y'])
  })

  it('keeps shorter words whole, even on a terminal narrower than they are', async () => {
    const wrapped = await table({ columns: ['a', 'b'], rows: [['abcdefghij', 'abcdefghij']] }, 4)
    expect(wrapped.split('\n')[2]).toBe('abcdefghij  abcdefghij')
  })

  it('does not let a cell steer the terminal', async () => {
    const shown = await table({ columns: ['a'], rows: [['\u001b[31mred\u0007']] })
    expect(shown.split('\n')[2]).toBe('\uFFFD[31mred\uFFFD')
  })

  it('loses no word, and keeps to the width where the words allow it', async () => {
    const words = ['ab', '洪水', 'été', '🌊', 'rose']
    const cell = fc.array(fc.constantFrom(...words, '\n'), { maxLength: 12 }).map(parts => parts.join(' '))
    const width = fc.integer({ min: 30, max: 90 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }), width, async (cells, columns) => {
        const shown = await table({ columns: ['x', 'y', 'z'], rows: cells }, columns)
        const count = (text: string, word: string) => text.split(word).length
        for (const word of words) expect(count(shown, word)).toBe(count(cells.flat().join(' '), word))
        for (const line of shown.split('\n').slice(2, -2)) {
          const wide = line.match(/[洪水🌊]/gu)?.length ?? 0
          expect([...line].length + wide).toBeLessThanOrEqual(columns)
        }
      }),
    )
  })

  it('has a bold head on a terminal only, and neither with NO_COLOR nor with --no-color', async () => {
    vi.stubEnv('NO_COLOR', '')
    vi.stubEnv('FORCE_COLOR', '1')
    const isBold = async (isTTY: boolean) => {
      const shown = await table(rows, 80, isTTY)
      expect(stripVTControlCharacters(shown)).toBe(await table(rows, 80, false))
      return shown !== stripVTControlCharacters(shown)
    }
    expect(await isBold(true)).toBe(true)
    expect(await isBold(false)).toBe(false)
    vi.stubEnv('NO_COLOR', '1')
    expect(await isBold(true)).toBe(false)
    vi.stubEnv('NO_COLOR', '')
    vi.stubGlobal('process', Object.assign(Object.create(process), { argv: ['node', 'main', 'claims', '--no-color'] }))
    expect(await isBold(true)).toBe(false)
  })
})

describe('values for programs', () => {
  const tricky: Rows = {
    columns: ['who', 'said'],
    rows: [
      ['a\tb', 'c "d"'],
      ['e,f', 'g\nh'],
      ['洪水', ''],
    ],
  }

  it('are tab-separated, with quotation marks where a cell needs them', async () => {
    expect(await formatRows(tricky, 'tsv')).toBe('who\tsaid\n"a\tb"\t"c ""d"""\ne,f\t"g\nh"\n洪水\t\n')
  })

  it('are comma-separated, with quotation marks where a cell needs them', async () => {
    expect(await formatRows(tricky, 'csv')).toBe('who,said\na\tb,"c ""d"""\n"e,f","g\nh"\n洪水,\n')
  })

  it.each(['=1+1', '+1+1', '-1+1', '-a', '@x', '＝1+1'])('cannot start a formula in a spreadsheet: %s', async cell => {
    expect(await formatRows({ columns: ['a'], rows: [[cell]] }, 'csv')).toBe(`a\n'${cell}\n`)
    expect(await formatRows({ columns: ['a'], rows: [[cell]] }, 'tsv')).toBe(`a\n${cell}\n`)
  })

  it.each(['-1', '+1', '-1.5e-7', -3, '-0044', '-0044-03', '-0044-03-15', '-12025-03-15Z'])(
    'are as they were where a cell is a number or a date: %s',
    async cell => {
      expect(await formatRows({ columns: ['a'], rows: [[cell]] }, 'csv')).toBe(`a\n${cell}\n`)
    },
  )

  it('are JSON objects with numbers as numbers', async () => {
    expect(JSON.parse(await formatRows(rows, 'json'))).toEqual([
      { who: 'Town council', figure: 3 },
      { who: 'County', figure: 'at least 2' },
    ])
  })

  it.each([
    ['tsv', 'who\n'],
    ['csv', 'who\n'],
    ['json', '[]\n'],
  ] as const)('in %s have a head and no rows where there are none', async (format, text) => {
    expect(await formatRows({ columns: ['who'], rows: [] }, format)).toBe(text)
  })
})
