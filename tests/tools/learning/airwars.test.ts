import { describe, expect, it } from 'vitest'
import { codedRange, findIncident, readIncidents } from '../../../tools/learning/airwars.js'
import { compareIncidents } from '../../../tools/learning/evaluate-incidents.js'
import { airwarsFile } from '../../extract/corpus.js'
import { lexicon } from '../../extract/shipped-lexicon.js'
import { temporaryFiles } from '../../extract/temporary-files.js'

const temporaryFile = temporaryFiles()

describe('a range of figures, as incidents are coded', () => {
  it.each([
    ['an exact figure', [{ value: 5, min: 5, max: 5 }], [5, 5]],
    ['at least 5', [{ value: 5, min: 5 }], [5, 5]],
    ['more than 10', [{ value: 10, min: 11 }], [11, 11]],
    ['about 50', [{ value: 50, min: 45, max: 55 }], [50, 50]],
    ['between 5 and 9', [{ min: 5, max: 9 }], [5, 9]],
    ['dozens alone', [{ min: 24 }], [12, 24]],
    ['several alone', [{ min: 2 }], [2, 2]],
    ['several beside one', [{ min: 2 }, { value: 1, min: 1, max: 1 }], [1, 2]],
    ['dozens beside a figure', [{ min: 24 }, { value: 30, min: 30 }], [30, 30]],
    [
      'at least 5, up to 9',
      [
        { value: 5, min: 5 },
        { value: 9, min: 0, max: 9 },
      ],
      [5, 9],
    ],
    ['up to 9 alone', [{ value: 9, min: 0, max: 9 }], [9, 9]],
    ['none', [{ value: 0, min: 0, max: 0 }], [0, 0]],
  ])('%s', (_, figures, [min, max]) => {
    expect(codedRange(figures)).toEqual({ min, max })
  })

  it('is none of no figures', () => {
    expect(codedRange([])).toBeUndefined()
  })
})

describe('incidents', () => {
  const incident = { id: 'x', text: '', killed: { min: 2, max: 3 }, injured: null, date: 'May 2, 2021' }

  it('are compared part by part', () => {
    const found = [
      { killed: { min: 2, max: 3 }, injured: undefined, dates: [{ from: '2021-05', until: '2021-05' }] },
      { killed: { min: 3, max: 3 }, injured: undefined, dates: [{ from: '2021-05-01', until: '2021-05-03' }] },
      {
        killed: undefined,
        injured: undefined,
        dates: [
          { from: '2020-05-02', until: '2020-05-02' },
          { from: '2021-05-02', until: '2021-05-02' },
        ],
      },
    ]
    const shares = compareIncidents([incident, incident, incident], found)
    expect(Object.fromEntries([...shares].map(([name, { right, of }]) => [name, `${right}/${of}`]))).toEqual({
      'killed minimum': '1/3',
      'killed maximum': '2/3',
      'killed both': '1/3',
      'killed overlapping': '2/3',
      'injured both': '0/0',
      'date in the first found': '2/3',
      'date among those found': '3/3',
    })
  })

  it('are read from a line each, and what is none is named with its line', () => {
    const file = temporaryFile('incidents.jsonl', `${JSON.stringify(incident)}\n\n${JSON.stringify(incident)}\n`)
    expect(readIncidents(file)).toEqual([incident, incident])
    const broken = temporaryFile('broken.jsonl', `${JSON.stringify(incident)}\n{"text": 1}\n`)
    expect(() => readIncidents(broken)).toThrow(/broken\.jsonl:2: expected an incident/)
    expect(() => readIncidents(temporaryFile('no.jsonl', 'no'))).toThrow(/no\.jsonl:1: expected a JSON object/)
  })

  it.skipIf(airwarsFile === undefined)('of a part from which nothing was learned reach the floors', async () => {
    const incidents = readIncidents(airwarsFile!)
    const shares = compareIncidents(
      incidents,
      incidents.map(({ text }) => findIncident(text, lexicon)),
    )
    const percent = (name: string) => (100 * shares.get(name)!.right) / shares.get(name)!.of
    expect(incidents).toHaveLength(154)
    expect(percent('killed minimum')).toBeGreaterThan(80)
    expect(percent('killed both')).toBeGreaterThan(65)
    expect(percent('injured both')).toBeGreaterThan(65)
    expect(percent('date in the first found')).toBeGreaterThan(90)
  })
})
