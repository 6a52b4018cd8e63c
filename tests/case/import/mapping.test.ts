import { describe, expect, it } from 'vitest'
import { type Mapping, ownMapping, parseMapping } from '../../../src/case/import/mapping.js'
import { RowMapper } from '../../../src/case/import/row-mapper.js'

const needed = { claimant: 'Council', event: '{where}', property: 'deaths', value: '{dead}', document: 'Notice' }
const mapping = (claim: object, others: object = {}) =>
  parseMapping(JSON.stringify({ claims: [{ ...needed, ...claim }], ...others }), 'own.json')
function readAll(by: Mapping, head: string, rows: readonly string[], settings = {}) {
  const mapper = new RowMapper(by, head.split(','), 'table.csv', settings)
  const found = rows.flatMap((row, i) => [...mapper.read(row.split(','), i + 2)])
  return [...found, ...mapper.finish()]
}

describe('a mapping', () => {
  it('fills columns with cells', () => {
    const rows = readAll(mapping({ place: '{village?}; {land}', from: '{day}' }), 'where,dead,land,day', [
      'Selm,12,Tarn,2031-05-04 00:00:00.000',
    ])
    expect(rows).toEqual([
      {
        ...{ line: 2, claimant: 'Council', event: 'Selm', property: 'deaths', value: '12', document: 'Notice' },
        ...{ place: 'Tarn', from: '2031-05-04' },
      },
    ])
  })

  it('makes no claim of a row that gives no value', () => {
    expect(readAll(mapping({}), 'where,dead', ['Selm,', 'Tarn,3'])).toMatchObject([{ line: 3, value: '3' }])
  })

  it('puts words in the place of others, and refuses those that it does not list', () => {
    const by = mapping({ value: { of: '{dead}', is: { none: '', '0': '0', '*': 'at least {*}' } } })
    expect(readAll(by, 'where,dead', ['Selm,none', 'Selm,0', 'Selm,4']).map(({ value }) => value)).toEqual([
      '0',
      'at least 4',
    ])
    const strict = mapping({ property: { of: '{what}', is: { killed: 'deaths' } } })
    expect(readAll(strict, 'where,dead,what', ['Selm,1,Killed'])).toMatchObject([{ property: 'deaths' }])
    expect(() => readAll(strict, 'where,dead,what', ['Selm,1,hurt'])).toThrow(
      'property: expected one of killed, found `hurt`',
    )
  })

  it('takes the first of several columns that the table has', () => {
    expect(readAll(mapping({ event: '{town|where}' }), 'where,dead', ['Selm,1'])).toMatchObject([{ event: 'Selm' }])
  })

  it('counts persons, each once as far as they can be told', () => {
    const by = mapping({ value: 'at least {#}' }, { person: '{name}' })
    const mapper = new RowMapper(by, ['where', 'name'], 'list.csv', {})
    const lines = [
      ['Selm', 'A. A.'],
      ['SELM', 'B. B.'],
      ['Selm', 'A. A.'],
      ['Selm', ''],
      ['Selm', ''],
      ['Tarn', 'A. A.'],
    ]
    expect(lines.flatMap((cells, i) => [...mapper.read(cells, i + 2)])).toEqual([])
    expect([...mapper.finish()]).toMatchObject([
      { event: 'Selm', value: 'at least 4', line: 2 },
      { event: 'Tarn', value: 'at least 1', line: 7 },
    ])
    expect(mapper.countedBefore).toBe(1)
  })

  it('is overruled by what is the same in all rows', () => {
    expect(readAll(mapping({}), 'where,dead', ['Selm,1'], { claimant: 'Mayor' })).toMatchObject([{ claimant: 'Mayor' }])
  })

  it.each([
    ['{', 'own.json: expected a mapping in JSON'],
    ['[]', 'own.json: expected claims, a list with one or more, found none'],
    ['{"claims":[],"x":1}', 'own.json: expected claims, person and about, found `x`'],
    ['{"claims":[{"valu":"1"}]}', 'found `valu`; did you mean "value"?'],
    ['{"claims":[{"value":3}]}', 'own.json: expected value as words, or as'],
  ])('says what is wrong in %s', (text, message) => {
    expect(() => parseMapping(text, 'own.json')).toThrow(message)
  })

  it('says which columns it reads that are not there, and what it leaves open', () => {
    expect(() => readAll(mapping({}), 'where,death', [])).toThrow(
      'table.csv:1: expected a column dead for own.json, found where, death',
    )
    const open = parseMapping('{"claims":[{"event":"x","property":"deaths","value":"1"}]}', 'own.json')
    expect(() => new RowMapper(open, [], 'table.csv', {})).toThrow(
      'table.csv: expected --set claimant=… --set document=…, since own.json does not say it, found none',
    )
  })
})

describe('a table with columns of claimgraph', () => {
  it('keeps a row without a value, which is wrong', () => {
    const head = Object.keys(needed)
    expect(readAll(ownMapping(head, 't.csv', {}), head.join(','), ['a,b,c,,d'])).toEqual([
      { line: 2, claimant: 'a', event: 'b', property: 'c', document: 'd' },
    ])
  })

  it('names columns that are unknown or missing', () => {
    expect(() => ownMapping(['claimant', 'evnt'], 't.csv', {})).toThrow(
      /^t\.csv:1: .*found `evnt`; did you mean "event"\?$/,
    )
    expect(() => ownMapping(['claimant', 'event'], 't.csv', { property: 'deaths' })).toThrow(
      't.csv:1: expected the columns value, document (or --set value=…), found claimant, event',
    )
  })
})
