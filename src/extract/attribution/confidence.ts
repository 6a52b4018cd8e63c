import type { Span } from '../../claims/document.js'
import type { Grouping } from './group.js'
import { continues, outside, type Role, roleOf, roles } from './labels.js'
import { posteriorsOf } from './likely-runs.js'
import type { Posteriors } from './posteriors.js'
import type { Tagging } from './tagging.js'
import type { View } from './view.js'

/** A grouping with how probable it is that it is right, from 0 to 1. */
export interface Attribution extends Grouping {
  readonly confidence: number
}

/** How probable it is that a grouping is right, by weights of its signals (logistic regression). */
export function confidenceOf(found: readonly number[], weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-found.reduce((sum, signal, i) => sum + signal * weights[i]!, 0)))
}

/** What speaks for and against a document's groupings, from its tagging; what is weighed lies about between -8 and 8. */
export function readSignals(
  groups: readonly Grouping[],
  view: View,
  { tagging, labels }: { tagging: Tagging; labels: Uint8Array },
): number[][] {
  const stages = posteriorsOf(tagging)
  const earlier = tagging.earlier?.labels ?? labels
  const average = (of: (posteriors: Posteriors) => number) =>
    stages.reduce((sum, posteriors) => sum + of(posteriors), 0) / stages.length
  const run = ({ start, end }: Span) => {
    let last = start + 1
    while (last < end && continues(labels[last]!)) last++
    return average(posteriors => posteriors.run({ role: roleOf(labels[start]!)!, start, end: last }))
  }
  const probable = (part: string) => (i: number) =>
    roles
      .filter(role => role.startsWith(part))
      .reduce((sum, role) => sum + average(posteriors => posteriors.part(i, role)), 0)
  return groups.map(({ source, cue, content }, g) => {
    const [cues, contents, sources] = [cue, content, source].map(tokensOf) as [number[], number[], number[]]
    const sourced = source.length > 0
    return Object.values({
      always: 1,
      cueProbable: odds(mean(cues, probable('cue'))),
      cueExactly: odds(Math.min(...cue.map(run))),
      contentProbable: odds(mean(contents, probable('content'))),
      contentExactly: odds(Math.min(...content.map(run))),
      sourceExactly: sourced ? odds(Math.min(...source.map(run))) : 0,
      sourced: sourced ? 1 : 0,
      sourceShared: sourced && groups[g - 1]?.source[0]?.start === source[0]!.start ? 1 : 0,
      cueEarlier: mean(cues, i => (isPart(earlier[i]!, 'cue') ? 1 : 0)),
      contentEarlier: mean(contents, i => (isPart(earlier[i]!, 'content') ? 1 : 0)),
      sourceEarlier: sourced ? mean(sources, i => (isPart(earlier[i]!, 'source') ? 1 : 0)) : 0,
      cueOfSaying: cues.some(i => view.saying[i]) ? 1 : 0,
      cueLength: Math.log(cues.length),
      contentLength: Math.log(contents.length),
      contentPieces: content.length - 1,
      contentQuoted: mean(contents, i => (view.quote[i] ? 1 : 0)),
      contentAway: Math.log(1 + Math.min(...content.map(span => gap(span, cue[0]!)))),
    })
  })
}

function isPart(label: number, part: string): boolean {
  return label !== outside && (roleOf(label) as Role).startsWith(part)
}

function tokensOf(spans: readonly Span[]): number[] {
  return spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
}

function mean(tokens: readonly number[], of: (token: number) => number): number {
  return tokens.reduce((sum, token) => sum + of(token), 0) / tokens.length
}

/** The logarithm of the odds of a probability, at most 8 either way. */
function odds(probability: number): number {
  const bounded = Math.min(1, Math.max(0, probability))
  return Math.max(-8, Math.min(8, Math.log(bounded / (1 - bounded))))
}

function gap(one: Span, other: Span): number {
  return Math.max(0, one.start - other.end, other.start - one.end)
}
