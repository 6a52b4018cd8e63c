import type { Span } from '../../claims/document.js'
import type { DraftQuantity, Stretch } from '../draft/document-drafts.js'
import type { Figure } from './figure.js'
import type { FoundQuantity } from './found-quantity.js'
import { harms } from './harms.js'
import { type GivenFigure, withoutRepeated } from './repeated.js'

/** An attribution as token numbers, with its id in the draft. */
interface Attributed {
  readonly id: string
  /** Who says it, in words. */
  readonly claimant?: string
  readonly content: readonly Span[]
}

/** How spans of tokens are written in a draft: as offsets, and as the document's words. */
interface Writing {
  readonly stretch: (span: Span) => Stretch
  readonly words: (span: Span) => string
  /** Whether a span stands in the document's headline. */
  readonly isHeadline?: (span: Span) => boolean
  /** Whether it stands in the first lines below it. */
  readonly isLead?: (span: Span) => boolean
}

/**
 * Figures as a draft has them, each with the innermost attribution in whose content it stands; without those that the same
 * claimant only says again, and without sums of two people of whom each is told alone.
 */
export function draftQuantities(
  found: readonly FoundQuantity[],
  attributions: readonly Attributed[],
  { stretch, words, isHeadline = () => false, isLead = () => false }: Writing,
): DraftQuantity[] {
  const innermost = innermostAttribution(attributions)
  const claimants = new Map(attributions.map(({ id, claimant = id }) => [id, claimant]))
  const stated = found.filter(({ unstated, measure }) => unstated === undefined || !harms.has(measure))
  const given = stated.map(
    ({
      span,
      trigger,
      phrase,
      victims,
      perpetrator,
      place,
      known,
      named,
      numbered,
      earlier,
      unstated: _,
      ...rest
    }): GivenFigure => {
      const attribution = innermost(span)
      const quantity = {
        ...rest,
        span: stretch(span),
        trigger: stretch(trigger),
        ...(victims === undefined ? {} : { victims: words(victims) }),
        ...(perpetrator === undefined ? {} : { perpetrator: words(perpetrator) }),
        ...(place === undefined ? {} : { place: words(place) }),
        ...(earlier === undefined ? {} : { earlier: writeEarlier(earlier, stretch) }),
        attribution,
      }
      const claimant = (attribution && claimants.get(attribution)) ?? ''
      return {
        quantity,
        words: words(numbered === true && victims !== undefined ? victims : span),
        isNumbered: numbered === true,
        phrase: words(phrase),
        at: phrase.start,
        isKnown: known === true,
        isNamed: named === true,
        isHeadline: isHeadline(span),
        isLead: isLead(span),
        claimant,
        isUnnamed: claimant === attribution,
      }
    },
  )
  return withoutRepeated(given)
}

function writeEarlier(
  { start, end, ...bounds }: Figure,
  stretch: Writing['stretch'],
): NonNullable<DraftQuantity['earlier']> {
  return { ...bounds, span: stretch({ start, end }) }
}

/** Tells the attribution with the shortest content that holds a span whole, null where none does. */
export function innermostAttribution(
  attributions: readonly Pick<Attributed, 'id' | 'content'>[],
): (span: Span) => string | null {
  const contents = attributions
    .flatMap(({ id, content }) => content.map(span => ({ id, ...span })))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const owners = new Int32Array(contents.reduce((most, { end }) => Math.max(most, end), 0)).fill(-1)
  contents.forEach(({ start, end }, i) => {
    owners.fill(i, start, end)
  })
  return ({ start, end }) => {
    const owner = contents[owners[start] ?? -1]
    if (owner === undefined) return null
    if (end <= owner.end) return owner.id
    return contents.findLast(content => content.start <= start && end <= content.end)?.id ?? null
  }
}
