import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

const persons = new Set(['he', 'she'])
const bodies = new Set([
  'organisation',
  'organization',
  'group',
  'agency',
  'ministry',
  'commission',
  'committee',
  'office',
])
const organisation =
  /\b(organi[sz]ation|group|agency|ministry|commission|committee|council|office|observatory|network|union|international|department|court|party|press|times|post|news)\b/i
/** How many paragraphs back a name is looked for. */
const reach = 2

/**
 * For each source the tokens that name who it is: its own where it holds a name, those of an earlier source where it is a
 * pronoun or "the organisation" and one name alone comes into question, else undefined.
 */
export function resolveAgents(sources: readonly (Span | undefined)[], tokens: readonly Token[]): (Span | undefined)[] {
  const named: { span: Span; paragraph: number; text: string; body: boolean }[] = []
  return sources.map(source => {
    if (source === undefined) return undefined
    const words = tokens.slice(source.start, source.end)
    const text = words.map(({ word }) => word).join(' ')
    const { paragraph } = words[0]!
    if (words.some(({ pos }) => pos === 'PROPN')) {
      named.push({ span: source, paragraph, text, body: organisation.test(text) })
      return source
    }
    const body = refersToBody(words)
    if (body === undefined) return undefined
    const near: typeof named = []
    for (let i = named.length - 1; i >= 0 && named[i]!.paragraph >= paragraph - reach; i--) {
      if (named[i]!.body === body) near.push(named[i]!)
    }
    return new Set(near.map(({ text }) => text)).size === 1 ? near[0]!.span : undefined
  })
}

/** Whether a source without a name stands for an organisation named before, or a person; undefined where it may stand for anybody. */
function refersToBody(words: readonly Token[]): boolean | undefined {
  const [first, second] = words.map(({ word }) => word.toLowerCase())
  if (words.length === 1 && persons.has(first!)) return false
  return words.length === 2 && first === 'the' && bodies.has(second!) ? true : undefined
}
