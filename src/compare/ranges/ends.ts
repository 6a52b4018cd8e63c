import { memoize } from '../../rdf/memoize.js'
import { say } from '../reasons/reason.js'
import { explainEnd, whyEnd } from './explain-end.js'
import { findOwnHighest, findOwnLowest } from './own-ends.js'
import type { RangeScopes } from './range-scopes.js'
import { type RangeRule, sortFigures } from './rules.js'
import { sayClaims } from './say-claims.js'
import type { Ends, RangeClaim, RangeEnd } from './types.js'

/**
 * Makes that which finds the ends of an event's range by a rule: from its own figures, and, as a whole has at least what a
 * part has, its lowest from its parts; not where the event has a figure of its own that merely does not count there, which
 * would tell it to be less than is stated. Only parts that are declared to make it up are added up, and each only once.
 */
export function createEnds(
  { figuresOf, partsOf, partitionOf }: RangeScopes,
  rule: RangeRule,
  labelOf: (iri: string) => string,
): (event: string) => Ends {
  const lowestOf = memoize((event: string): Pick<Ends, 'lowest' | 'ofPart'> => {
    const own = findOwnLowest(figuresOf(event), rule)
    const part = lowestOfParts(event)
    if (part === undefined || (own.figure !== null && part.figure! <= own.figure)) return { lowest: own, ofPart: null }
    if (own.figure !== null && !rule.partsRaise) {
      const why = say('sentences', [whyEnd(own), say('notRaised', whyEnd(part))])
      return { lowest: explainEnd(own, why), ofPart: part }
    }
    if (own.figure === null && part.from === 'part' && hasLeastElsewhere(event)) {
      return { lowest: explainEnd(own, say('sentences', [whyEnd(own), whyEnd(part)])), ofPart: part }
    }
    const before = own.figure === null ? whyEnd(own) : say('moreThanOwn', sayClaims(own.claims))
    return { lowest: explainEnd(part, say('sentences', [whyEnd(part), before])), ofPart: null }
  })
  const highestOf = memoize((event: string): RangeEnd => {
    const { lowest } = lowestOf(event)
    const own = findOwnHighest(figuresOf(event), rule)
    const found = own.figure === null ? (sumHighest(event) ?? own) : own
    if (lowest.figure === null || found.figure === null || lowest.figure <= found.figure) return found
    return explainEnd({ ...lowest, open: true }, say('lessThanLowest', sayClaims(found.claims), lowest.figure))
  })

  /** Whether of an event a least is stated that does not count at the lowest end. */
  const hasLeastElsewhere = (event: string) =>
    sortFigures(figuresOf(event), 'highest', rule).counted.some(({ least }) => least !== null)

  /** The most that any part has at least: the lowest of a part, or the sum of those that make up the event. */
  function lowestOfParts(event: string): RangeEnd | undefined {
    const found = partsOf(event).flatMap(part => {
      const end = lowestOf(part).lowest
      return end.figure === null || end.figure === 0 ? [] : [{ part, end }]
    })
    const figure = Math.max(...found.map(({ end }) => end.figure!))
    const sum = sumLowest(event)
    if (sum !== undefined && sum.figure! > figure) return sum
    const highest = found.filter(({ end }) => end.figure === figure)
    if (highest.length === 0) return undefined
    const claims = unite(highest.flatMap(({ end }) => end.claims))
    const isSum = highest.every(({ end }) => end.from === 'sum')
    const said = isSum ? say('sumOfParts', figure) : sayClaims(claims)
    const parts = [...new Map(claims.map(({ event }) => [event.label, event])).values()]
    return explainEnd({ figure, open: false, from: isSum ? 'sum' : 'part', claims }, say('ofPart', said, parts))
  }

  /** The lowest figures of the parts that make up an event, added up; parts without one count nothing. */
  function sumLowest(event: string): RangeEnd | undefined {
    const addends = partitionOf(event).flatMap(part => {
      const end = lowestOf(part).lowest
      return end.figure === null ? [] : [{ part, end }]
    })
    return addends.length < 2 ? undefined : addUp(addends)
  }

  /** The highest figures of the parts that make up an event, added up, if each has one. */
  function sumHighest(event: string): RangeEnd | undefined {
    const addends = partitionOf(event).map(part => ({ part, end: highestOf(part) }))
    return addends.length < 2 || addends.some(({ end }) => end.figure === null) ? undefined : addUp(addends)
  }

  function addUp(addends: readonly { part: string; end: RangeEnd }[]): RangeEnd {
    const figure = addends.reduce((sum, { end }) => sum + end.figure!, 0)
    const terms = addends.map(({ part, end }) => say('addend', end.figure!, { id: part, label: labelOf(part) }))
    const sum = {
      figure,
      open: addends.some(({ end }) => end.open),
      from: 'sum' as const,
      claims: unite(addends.flatMap(({ end }) => end.claims)),
    }
    return explainEnd(sum, say('addedUp', terms, figure))
  }

  return event => ({ ...lowestOf(event), highest: highestOf(event) })
}

/** Claims, each once for each event of which it gives a figure. */
function unite(claims: readonly RangeClaim[]): RangeClaim[] {
  return [...new Map(claims.map(claim => [`${claim.claim} ${claim.event.id} ${claim.stated}`, claim])).values()]
}
