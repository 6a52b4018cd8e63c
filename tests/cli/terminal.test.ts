import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatComparison } from '../../src/cli/compare-text.js'
import { formatFirstLook } from '../../src/cli/first-look.js'
import { formatRows } from '../../src/cli/rows.js'
import { colourVerdicts } from '../../src/cli/verdict-colours.js'
import { wrapLines } from '../../src/cli/wrap-lines.js'
import { compare, openClaimGraph, shippedPath } from '../../src/index.js'

const terminal = { columns: process.stdout.columns, isTTY: process.stdout.isTTY }
beforeEach(() => vi.stubEnv('FORCE_COLOR', '1'))
afterEach(() => {
  Object.assign(process.stdout, terminal)
  vi.unstubAllEnvs()
})

describe('rows of many columns', () => {
  const columns = ['claim', 'claimant', 'asserted', 'act', 'hedge', 'statement', 'figures', 'chain', 'document']
  const row = columns.map(name => `${name}-that-is-long-enough and more`)

  it('stand as blocks on a terminal on which they fit no table, with nothing lost and no line too long', async () => {
    Object.assign(process.stdout, { columns: 80, isTTY: true })
    vi.stubEnv('NO_COLOR', '1')
    const text = await formatRows({ columns, rows: [row, row] }, 'table')
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(text).toMatch(/^claim {6}claim-that-is-long-enough and more\nclaimant {3}claimant-that/)
    for (const cell of row) expect(text.split(cell)).toHaveLength(3)
    expect(text).toMatch(/\n2 rows\n$/)
  })

  it('stay a table in a pipe', async () => {
    Object.assign(process.stdout, { columns: 80, isTTY: false })
    expect((await formatRows({ columns, rows: [row] }, 'table')).split('\n')[1]).toMatch(/^[─ ]+$/)
  })
})

describe('lines on a terminal', () => {
  it('break at words, and go on under the value', () => {
    const line = '  claimant  the relative who telephoned the council early on Monday'
    expect(wrapLines(line, 40).split('\n')).toEqual([
      '  claimant  the relative who telephoned',
      '            the council early on Monday',
    ])
  })

  it('keep their indent, and shorter ones as they are', () => {
    expect(wrapLines('short\n  a.trig:12: error: there is no such place here [code]', 30).split('\n')).toEqual([
      'short',
      '  a.trig:12: error: there is',
      '  no such place here [code]',
    ])
  })
})

describe('verdicts on a terminal', () => {
  it('are coloured where they stand as verdicts, and no word is changed', () => {
    const text = [
      'Flood · deaths · contradict',
      '═══',
      '    differ      [1] from [2]: they differ in the council’s view',
      '    agree       [3] [4] both say 3',
      'CONTRADICT: both cannot be true',
      'they contradict each other',
    ].join('\n')
    const coloured = colourVerdicts(text)
    expect(stripVTControlCharacters(coloured)).toBe(text)
    const lines = coloured.split('\n')
    expect(lines.map(line => line !== stripVTControlCharacters(line))).toEqual([true, false, true, true, true, false])
    expect(lines[0]).toContain('\u001b[31mcontradict')
    expect(lines[3]).toContain('\u001b[32magree')
  })

  it('are explained, as that one actor speaks alone, and figures are drawn before they are listed', async () => {
    const graph = await openClaimGraph(shippedPath('triples'))
    const about = 'https://w3id.org/claimgraph/syria-coast-2025/banias-killings'
    const found = await compare(graph, { about, property: 'https://w3id.org/claimgraph/ns#deaths' })
    const piped = formatComparison(graph, found, { all: true, width: 80 })
    const shown = formatComparison(graph, found, { all: true, width: 80, onTerminal: true })
    expect(shown).toContain('One actor to each scope: several actors speak')
    expect(piped).not.toContain('several actors speak')
    const isBefore = (text: string) => text.indexOf('●') < text.indexOf(' origin')
    expect(shown.indexOf('●')).toBeGreaterThan(-1)
    expect([isBefore(shown), isBefore(piped)]).toEqual([true, false])
    const whole = await compare(graph)
    expect(formatComparison(graph, whole, { all: true, width: 200, onTerminal: true })).toContain(
      'One actor: nobody else speaks on it',
    )
    const first = await formatFirstLook(graph, whole, {
      all: true,
      command: 'x',
      width: 80,
      onTerminal: true,
    })
    expect(first.replace(/\s+/g, ' ')).toContain('ONE ACTOR alone: nobody else speaks on it')
  })
})
