import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/claims/document.js'
import { type Role, writeRun } from '../../src/extract/attribution/labels.js'
import { toUnits } from '../../src/extract/text/offsets.js'
import { firstNotBefore } from '../../src/extract/text/search.js'
import { type Token, tokenize } from '../../src/extract/text/tokens.js'
import type { WordKinds } from '../../src/extract/text/word-kinds.js'

/** An attribution as annotated: the stretches of each part as token numbers, end exclusive. */
export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** An annotated article. */
export interface GoldDocument {
  readonly name: string
  readonly text: string
  readonly tokens: readonly Token[]
  readonly attributions: readonly GoldAttribution[]
}

/** Reads a folder of the corpus, `text/ID.txt` and `attributions/ID_ANNOTATOR.ann`, first annotator only, by name. */
export function readPolnear(folder: string, kinds: WordKinds): GoldDocument[] {
  const annotations = readdirSync(join(folder, 'attributions')).sort()
  return readdirSync(join(folder, 'text'))
    .sort()
    .flatMap(file => {
      const name = file.replace(/\.txt$/, '')
      const annotation = annotations.find(other => other.startsWith(`${name}_`))
      if (annotation === undefined) return []
      const text = readFileSync(join(folder, 'text', file), 'utf8')
      const tokens = tokenize(text, kinds)
      const lines = readFileSync(join(folder, 'attributions', annotation), 'utf8').split('\n')
      return [{ name, text, tokens, attributions: readAttributions(lines, text, tokens) }]
    })
}

function readAttributions(lines: readonly string[], text: string, tokens: readonly Token[]): GoldAttribution[] {
  const spans = new Map<string, Span[]>()
  const units = toUnits(text)
  for (const line of lines) {
    const [, id, , offsets] = /^(T\d+)\t(\S+) ([\d ;]+)\t/.exec(line) ?? []
    if (id === undefined || offsets === undefined) continue
    const parts = offsets.split(';').map(part => part.split(' ').map(Number) as [number, number])
    spans.set(id, mergeAdjacent(parts.flatMap(([start, end]) => tokensWithin(tokens, units(start), units(end)))))
  }
  return lines.flatMap(line => {
    const [, roles] = /^E\d+\t(Attribution.*)$/.exec(line) ?? []
    if (roles === undefined) return []
    const of = (name: string) =>
      [...roles.matchAll(/(\w+?)\d*:(T\d+)/g)]
        .filter(([, role]) => role === name)
        .flatMap(([, , id]) => spans.get(id!) ?? [])
        .sort((a, b) => a.start - b.start)
    const attribution = { source: of('Source'), cue: of('Cue'), content: of('Content') }
    return attribution.cue.length > 0 && attribution.content.length > 0 ? [attribution] : []
  })
}

function tokensWithin(tokens: readonly Token[], start: number, end: number): Span[] {
  const first = firstNotBefore(tokens.length, i => tokens[i]!.end <= start)
  let last = first
  while (last < tokens.length && tokens[last]!.start < end) last++
  return last > first ? [{ start: first, end: last }] : []
}

function mergeAdjacent(spans: Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** The labels that an article's annotation gives to its tokens; where parts overlap, the cue and the last one count. */
export function goldLabels({ tokens, attributions }: Pick<GoldDocument, 'tokens' | 'attributions'>): Uint8Array {
  const owners = new Int32Array(tokens.length).fill(-1)
  const parts: Role[] = []
  const own = (role: Role, { start, end }: Span) => {
    owners.fill(parts.length, start, end)
    parts.push(role)
  }
  for (const { source, cue, content } of attributions) {
    const head = cue[0]!.start
    for (const span of content) own(span.start < head ? 'contentBefore' : 'contentAfter', span)
    for (const span of source) own(span.start < head ? 'sourceBefore' : 'sourceAfter', span)
    for (const span of cue) own('cue', span)
  }
  const labels = new Uint8Array(tokens.length)
  for (let start = 0, end = 1; start < tokens.length; start = end, end = start + 1) {
    const goesOn = () => owners[end] === owners[start] && tokens[end]!.paragraph === tokens[start]!.paragraph
    while (end < tokens.length && goesOn()) end++
    if (owners[start]! >= 0) writeRun(labels, { role: parts[owners[start]!]!, start, end })
  }
  return labels
}
