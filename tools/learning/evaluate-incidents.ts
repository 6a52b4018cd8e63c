import { findDates } from '../../src/extract/dates/find-dates.js'
import { readLexicon } from '../../src/extract/lexicon.js'
import { tokenize } from '../../src/extract/text/tokens.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { firstDay, lastDay } from '../../src/time/iso-date.js'
import { type FoundIncident, findIncident, type Incident, type Range, readIncidents } from './airwars.js'

/** How many of so many were right. */
export interface Share {
  readonly right: number
  readonly of: number
}

/** Shares of incidents in which what was found is what was coded, by name. */
export function compareIncidents(
  incidents: readonly Incident[],
  found: readonly FoundIncident[],
): ReadonlyMap<string, Share> {
  const pairs = incidents.map((incident, i) => ({ incident, found: found[i]! }))
  const share = (name: string, some: typeof pairs, isRight: (pair: (typeof pairs)[number]) => boolean) =>
    [name, { right: some.filter(isRight).length, of: some.length }] as const
  const killed = pairs.filter(({ incident }) => incident.killed !== null)
  const injured = pairs.filter(({ incident }) => incident.injured !== null)
  const dated = pairs.flatMap(pair => {
    const day = findDates(tokenize(pair.incident.date ?? '', new Map()))[0]?.from
    return day === undefined ? [] : [{ ...pair, day }]
  })
  const days = new Map(dated.map(({ incident, day }) => [incident, day]))
  const holds = (incident: Incident, dates: FoundIncident['dates']) =>
    dates.some(({ from, until }) => firstDay(from) <= days.get(incident)! && days.get(incident)! <= lastDay(until))
  return new Map([
    share('killed minimum', killed, ({ incident, found }) => found.killed?.min === incident.killed!.min),
    share('killed maximum', killed, ({ incident, found }) => found.killed?.max === incident.killed!.max),
    share('killed both', killed, ({ incident, found }) => isSame(found.killed, incident.killed!)),
    share('killed overlapping', killed, ({ incident, found }) => overlaps(found.killed, incident.killed!)),
    share('injured both', injured, ({ incident, found }) => isSame(found.injured, incident.injured!)),
    share('date in the first found', dated, ({ incident, found }) => holds(incident, found.dates.slice(0, 1))),
    share('date among those found', dated, ({ incident, found }) => holds(incident, found.dates)),
  ])
}

function isSame(found: Range | undefined, coded: Range): boolean {
  return found !== undefined && found.min === coded.min && found.max === coded.max
}

function overlaps(found: Range | undefined, coded: Range): boolean {
  return found !== undefined && found.min <= coded.max && coded.min <= found.max
}

/** Reads a file of incidents, finds their figures, and writes in per cent how many are as coded, and how fast. */
export async function evaluateIncidents(file: string): Promise<string> {
  const incidents = readIncidents(file)
  const lexicon = await readLexicon(shippedOntology)
  const start = performance.now()
  const found = incidents.map(({ text }) => findIncident(text, lexicon))
  const seconds = (performance.now() - start) / 1000
  const words = incidents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const rows = [...compareIncidents(incidents, found)].map(([name, { right, of }]) => {
    const percent = of === 0 ? '' : ((100 * right) / of).toFixed(1)
    return `${name.padEnd(24)}${percent.padStart(10)}${String(of).padStart(10)}`
  })
  const heading = ' '.repeat(24) + ['per cent', 'of'].map(name => name.padStart(10)).join('')
  const speed = `${incidents.length} incidents, ${words} words, ${Math.round(words / seconds)} words per second`
  return `${[heading, ...rows].join('\n')}\n${speed}\n`
}
