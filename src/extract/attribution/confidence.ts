import type { Span } from '../../claims/document.js'
import type { Grouping } from './group.js'
import { continues, labelCount, outside, type Role, roleOf } from './labels.js'
import type { Tagging } from './tagger.js'
import type { View } from './view.js'

/** A grouping with how probable it is that it is right, from 0 to 1. */
export interface Attribution extends Grouping {
  readonly confidence: number
}

/** What confidence is read from, in the order of the weights; all that is weighed lies about between -8 and 8. */
export const signals = [
  'always',
  'cue probable',
  'cue exactly',
  'content probable',
  'content exactly',
  'source exactly',
  'has a source',
  'shares a source',
  'cue found earlier',
  'content found earlier',
  'source found earlier',
  'cue of saying',
  'cue long',
  'content long',
  'content in pieces',
  'content quoted',
  'content away',
] as const

const [cueRole, sourceRole, contentRole] = ['cue', 'source', 'content'] as const

/** How probable it is that a grouping is right, by weights of its signals (logistic regression). */
export function confidenceOf(found: readonly number[], weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-found.reduce((sum, signal, i) => sum + signal * weights[i]!, 0)))
}

/** The signals of a document's groupings, from its tagging. */
export function readSignals(groups: readonly Grouping[], view: View, tagging: Tagging): number[][] {
  const { labels, earlier, posteriors } = tagging
  const run = ({ start, end }: Span) => {
    let last = start + 1
    while (last < end && continues(labels[last]!)) last++
    return posteriors.run({ role: roleOf(labels[start]!)!, start, end: last })
  }
  const probable = (part: string) => (i: number) => {
    let sum = 0
    for (let label = 1; label < labelCount; label++) if (isPart(label, part)) sum += posteriors.label(i, label)
    return sum
  }
  return groups.map(({ source, cue, content }, g) => {
    const [cues, contents, sources] = [cue, content, source].map(tokensOf) as [number[], number[], number[]]
    const shared = source.length > 0 && groups[g - 1]?.source[0]?.start === source[0]!.start
    return [
      1,
      odds(mean(cues, probable(cueRole))),
      odds(Math.min(...cue.map(run))),
      odds(mean(contents, probable(contentRole))),
      odds(Math.min(...content.map(run))),
      source.length === 0 ? 0 : odds(Math.min(...source.map(run))),
      source.length === 0 ? 0 : 1,
      shared ? 1 : 0,
      mean(cues, i => (isPart(earlier[i]!, cueRole) ? 1 : 0)),
      mean(contents, i => (isPart(earlier[i]!, contentRole) ? 1 : 0)),
      source.length === 0 ? 0 : mean(sources, i => (isPart(earlier[i]!, sourceRole) ? 1 : 0)),
      cues.some(i => view.saying[i]) ? 1 : 0,
      Math.log(cues.length),
      Math.log(contents.length),
      content.length - 1,
      mean(contents, i => (view.quote[i] ? 1 : 0)),
      Math.log(1 + Math.min(...content.map(span => gap(span, cue[0]!)))),
    ]
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
