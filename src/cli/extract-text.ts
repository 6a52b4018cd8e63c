import type { DocumentDrafts, DraftAttribution, DraftQuantity, Stretch } from '../extract/draft/document-drafts.js'
import type { StatedFact } from '../extract/draft/stated-facts.js'
import { nameOfLanguage } from '../extract/language/name-of-language.js'
import { toUnits } from '../extract/text/offsets.js'
import { printable } from './printable.js'

/** Writes a document's drafts as a table with the facts that they state, or as JSON of several lines or one. */
export function formatDrafts(
  drafts: DocumentDrafts,
  text: string,
  format: string,
  facts: readonly StatedFact[] = [],
): string {
  if (format === 'json') return JSON.stringify(drafts, null, 2)
  if (format === 'jsonl') return JSON.stringify(drafts)
  return formatTable(drafts, text, facts)
}

function formatTable(
  { document, attributions, quantities }: DocumentDrafts,
  text: string,
  facts: readonly StatedFact[],
): string {
  const unit = toUnits(text)
  const quote = (stretches: readonly Stretch[]) =>
    printable(stretches.map(([start, end]) => text.slice(unit(start), unit(end)).replace(/\s+/g, ' ')).join(' … '))
  const stated = new Set(facts.flatMap(({ figure }) => (figure ? [String(figure)] : [])))
  const figures = (id: string | null) =>
    quantities
      .filter(({ attribution }) => attribution === id)
      .map(quantity => {
        const rest = stated.has(String(quantity.span)) ? '' : '; read, but not stated'
        return `    ${formatFigure(quantity, quote)}${rest}`
      })
  const others = (isOf: (draft: string) => boolean, hedge?: string) =>
    facts
      .filter(({ draft, figure }) => isOf(draft) && figure === undefined)
      .map(({ says, of, certainty }) => {
        const about = [of, certainty === hedge ? undefined : certainty?.toLowerCase()].filter(
          word => word !== undefined,
        )
        return `    ${printable(says)} (${printable(about.join('; '))})`
      })
  const entries = attributions.map(draft => {
    const { id, source, cue, content, agent, addressee, chain, confidence } = draft
    const who = agent === undefined ? quote(source) || 'nobody named' : printable(agent)
    const through = chain.map(name => ` ← ${printable(name)}`).join('')
    const told = addressee === undefined ? [] : [`to ${printable(addressee)}`]
    const words = [quote(source) === who ? '' : quote(source), quote(cue)].filter(part => part !== '').join(', ')
    const said = [
      ...(words ? [`“${words}”`] : ['carried on']),
      ...told,
      ...mannerOf(draft),
      `${confidence.toFixed(2)} sure`,
    ]
    const place = `characters ${content[0]![0]} to ${content.at(-1)![1]}`
    return [
      `${id}  ${who}${through}`,
      `    ${[...said, place].join('; ')}`,
      `    ${quote(content)}`,
      ...others(each => each === id, draft.certainty),
      ...figures(id),
    ].join('\n')
  })
  const own = [...others(draft => draft.startsWith('o')), ...figures(null)]
  const count =
    document.language === undefined
      ? `${attributions.length} draft${attributions.length === 1 ? '' : 's'}, none of them reviewed`
      : `in ${nameOfLanguage(document.language)}, of which no drafts are made`
  const rest = own.length > 0 ? [['in the document’s own voice', ...own].join('\n')] : []
  return [`${printable(document.path)}: ${count}`, ...entries, ...rest].join('\n')
}

function mannerOf({ act, stance, certainty, assertedOn, notBefore, notAfter }: DraftAttribution): string[] {
  const when =
    assertedOn ??
    (notBefore === undefined && notAfter === undefined ? undefined : `${notBefore ?? '…'} to ${notAfter ?? '…'}`)
  return [act, stance === 'Asserts' ? undefined : stance, certainty, when].flatMap(word => word?.toLowerCase() ?? [])
}

function formatFigure(
  { measure, value, min, max, span, total, victims, place, from, until }: DraftQuantity,
  quote: (stretches: readonly Stretch[]) => string,
): string {
  const bounds = min === max ? (value ?? min) : `${value === undefined ? '' : `${value}, `}${min ?? 0} to ${max ?? '…'}`
  const isDated = from !== undefined || until !== undefined
  const times = isDated ? (from === until ? from : `${from ?? '…'} to ${until ?? '…'}`) : undefined
  const about = [victims, place, times, total ? undefined : 'a part'].filter(word => word !== undefined)
  return `${measure}: ${bounds}${about.length > 0 ? ` (${printable(about.join('; '))})` : ''} “${quote([span])}”`
}
