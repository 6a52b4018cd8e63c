import { describe, expect, it } from 'vitest'
import type { Grouping } from '../../../src/extract/attribution/group.js'
import { groupRuns } from '../../../src/extract/attribution/group.js'
import { firstLabel, type Role } from '../../../src/extract/attribution/labels.js'
import { tokenize } from '../shipped-lexicon.js'

/** Tags words by the letters below them: s, S source before or after its cue; q cue; c, C content before or after it. */
function group(text: string, letters: string): Record<keyof Grouping, string[]>[] {
  const tokens = tokenize(text)
  const known: Record<string, Role> = {
    s: 'sourceBefore',
    S: 'sourceAfter',
    q: 'cue',
    c: 'contentBefore',
    C: 'contentAfter',
  }
  const labels = tokens.map((_, i) => {
    const role = known[letters[i]!]
    return role === undefined ? 0 : firstLabel(role) + (letters[i] === letters[i - 1] ? 1 : 0)
  })
  expect(letters).toHaveLength(tokens.length)
  const words = (spans: Grouping['cue']) =>
    spans.map(({ start, end }) => text.slice(tokens[start]!.start, tokens[end - 1]!.end))
  return groupRuns(labels, tokens).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }))
}

describe('grouping', () => {
  it('puts content on both sides with one cue', () => {
    expect(group('Rain , she said , will come', 'c.sq.CC')).toEqual([
      { source: ['she'], cue: ['said'], content: ['Rain', 'will come'] },
    ])
  })

  it('keeps neighbours apart by the side on which their cue stands', () => {
    expect(group('Rain fell , said Ana . Bo denied it', 'cc.qS.sqC')).toEqual([
      { source: ['Ana'], cue: ['said'], content: ['Rain fell'] },
      { source: ['Bo'], cue: ['denied'], content: ['it'] },
    ])
  })

  it('lets a second cue of a sentence share the source, but not that of the next sentence', () => {
    expect(group('Ana said no and added maybe . Asked again gave yes', 'sqC.qC..qqC')).toEqual([
      { source: ['Ana'], cue: ['said'], content: ['no'] },
      { source: ['Ana'], cue: ['added'], content: ['maybe'] },
      { source: [], cue: ['again gave'], content: ['yes'] },
    ])
  })

  it('leaves out a cue without content', () => {
    expect(group('Ana spoke', 'sq')).toEqual([])
  })
})
