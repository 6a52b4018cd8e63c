import type { Span } from '../../claims/document.js'
import { wordsOf } from '../grammar/words.js'
import { foldName } from '../link/name-words.js'
import type { Token } from '../text/tokens.js'
import { findAddressee } from './addressee.js'
import { commonWords, nameIn } from './names.js'
import type { ReportedStatement } from './statement.js'
import { viewerOf } from './viewers.js'

/** Who publishes a document where the document does not say. */
export const unnamedPublisher = 'publisher not named'

/** For every statement, who passed it on: nearest to the claimant first, the publisher last, none where the publisher itself speaks. */
export function traceChains(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
  { publisher }: { publisher?: string | undefined },
): (readonly string[])[] {
  const common = commonWords(tokens)
  const spokesmen = new Set(
    statements.flatMap(({ source, speaker }) =>
      publisher !== undefined && speaker && source[0] && names(tokens, source[0], publisher) ? speaker.text : [],
    ),
  )
  const speaksForPublisher = ({ speaker }: ReportedStatement) =>
    publisher !== undefined &&
    speaker !== undefined &&
    (spokesmen.has(speaker.text) || names(tokens, speaker, publisher))
  const chainOf = (statement: ReportedStatement): readonly string[] => {
    const { within, continues } = statement
    if (continues) return chainOf(continues)
    // an organisation or a person with a name passes it on, "reporters" do not
    const told = findAddressee(statement, tokens)
    const seer = viewerOf(statement.source, tokens)
    const teller = [told, seer].flatMap(span => (span && nameIn(tokens, span, common)?.text) ?? [])[0]
    if (within) {
      const outer = within.speaker?.text
      const rest = chainOf(within)
      if (outer !== undefined && statement.speaker?.text === outer) return rest
      return [...(teller && !isOne(teller, outer) ? [teller] : []), ...(outer ? [outer] : []), ...rest]
    }
    if (speaksForPublisher(statement)) return []
    const last = publisher ?? unnamedPublisher
    return teller && !isOne(teller, last) ? [teller, last] : [last]
  }
  return statements.map(chainOf)
}

/** Whether the words of a span name somebody. */
function names(tokens: readonly Token[], span: Span, name: string): boolean {
  const words = foldName(wordsOf(tokens, span))
  const wanted = foldName(name)
  return wanted !== '' && (` ${words} `.includes(` ${wanted} `) || (words !== '' && wanted.startsWith(`${words} `)))
}

function isOne(name: string, other: string | undefined): boolean {
  if (other === undefined) return false
  const [a, b] = [foldName(name), foldName(other)]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
