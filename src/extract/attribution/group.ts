import type { Span } from '../../claims/document.js'
import { firstNotBefore } from '../text/search.js'
import type { Token } from '../text/tokens.js'
import { type Run, readRuns } from './labels.js'

/** An attribution as token numbers, end exclusive: who (where it is said), by what words, and what. */
export interface Grouping {
  readonly source: Span[]
  readonly cue: Span[]
  readonly content: Span[]
}

/** How far, in tokens, a part may stand from its cue. */
const reach = 60

/**
 * Groups the parts that a document's labels mark: each source and content goes with the nearest cue on its side, and a
 * cue without a source of its own shares that of the cue before it in its sentence.
 */
export function groupRuns(labels: ArrayLike<number>, tokens: readonly Pick<Token, 'sentence'>[]): Grouping[] {
  const runs = readRuns(labels)
  const cues = runs.filter(run => run.role === 'cue')
  const groups: Grouping[] = cues.map(({ start, end }) => ({ source: [], cue: [{ start, end }], content: [] }))
  for (const run of runs) {
    if (run.role === 'cue') continue
    const cue = nearestCue(cues, run)
    if (cue < 0) continue
    groups[cue]![run.role.startsWith('source') ? 'source' : 'content'].push({ start: run.start, end: run.end })
  }
  const sentence = (group: Grouping) => tokens[group.cue[0]!.start]!.sentence
  groups.forEach((group, i) => {
    const previous = groups[i - 1]
    if (group.source.length === 0 && previous && sentence(previous) === sentence(group))
      group.source.push(...previous.source)
  })
  return groups.filter(group => group.content.length > 0)
}

function nearestCue(cues: readonly Run[], { role, start, end }: Run): number {
  const next = firstNotBefore(cues.length, i => cues[i]!.start < end)
  const right = next < cues.length && cues[next]!.start - end < reach ? next : -1
  const left = next > 0 && start - cues[next - 1]!.end < reach ? next - 1 : -1
  return role.endsWith('Before') ? (right >= 0 ? right : left) : left >= 0 ? left : right
}
