import type { ClaimGraph } from '../claims/graph.js'
import { createRelayNames } from '../claims/relay-names.js'
import { isOwnMention, relayOf } from '../claims/whose-words.js'
import { fidelityOutcomes } from '../compare/fidelity/outcomes.js'
import type { Fidelity, FidelityOutcome } from '../compare/types.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { groupBy } from '../view/group-by.js'
import { createShortener } from '../view/shortener.js'
import { capitalise, count } from '../view/words.js'
import { fill } from './fill.js'
import { createDocumentNames } from './name-document.js'
import { printable } from './printable.js'

/** Throws `usage` for what is no outcome. */
export function checkOutcome(name: string | undefined): FidelityOutcome | undefined {
  const outcome = fidelityOutcomes.find(known => known === name)
  if (name === undefined || outcome) return outcome
  throw new ClaimGraphError(
    'usage',
    `--outcome: expected one of ${fidelityOutcomes.join(', ')}, found \`${name}\`${suggest(name, fidelityOutcomes)}`,
  )
}

/**
 * What became of relayed claims, document by document and claimant by claimant, for people: the gravest outcomes first,
 * each with its reasons and both claims; what stands faithfully is summed up, unless it was all that was asked for.
 */
export function formatFidelity(
  graph: ClaimGraph,
  found: readonly Fidelity[],
  { width, labelOf }: { width: number; labelOf: (iri: string) => string },
): string {
  const claims = graph.claimsById(found.flatMap(({ primary, relayed }) => [primary, relayed]))
  const shorten = createShortener(graph.claimIds())
  const nameClaim = (id: string) => `${shorten(id)}: ${claims.get(id)?.label ?? ''}`
  const nameMatter = ({ property, event }: Fidelity) => `${capitalise(labelOf(property))}, ${labelOf(event)}`
  const nameDocument = createDocumentNames(graph)
  const nameRelay = createRelayNames(graph.dataset, labelOf)
  const nameSource = (id: string) => {
    const mentions = claims.get(id)?.mentions ?? []
    if (mentions.length === 0 || mentions.some(mention => isOwnMention(claims.get(id)!, mention))) return undefined
    const relays = [...new Set(mentions.flatMap(mention => relayOf(mention) ?? []))].map(nameRelay)
    return `as ${relays.join(' and ')} ${relays.length > 1 ? 'have' : 'has'} it, `
  }
  const isOnlyFaithful = found.every(({ outcome }) => outcome === 'faithful')
  const lines: string[] = []
  for (const [document, relays] of groupBy(found, item => item.document)) {
    lines.push(...fill(`How others are relayed in ${nameDocument(document)}`, width, ''), '')
    for (const [claimant, items] of [...groupBy(relays, item => item.claimant)].sort(byChanges)) {
      lines.push(...fill(`${labelOf(claimant)}: ${describeTally(items)}`, width, '  '), '')
      for (const outcome of fidelityOutcomes) {
        const of = items.filter(item => item.outcome === outcome)
        if (of.length === 0) continue
        lines.push(`    ${outcome} (${of.length})`)
        if (outcome === 'faithful' && !isOnlyFaithful) lines.push(...summarise(of, labelOf, width))
        else {
          const pairs = groupBy(of, ({ primary, relayed }) => `${primary} ${relayed}`)
          lines.push(
            ...[...pairs.values()].flatMap(pair => formatPair(pair, { nameMatter, nameClaim, nameSource, width })),
          )
        }
        lines.push('')
      }
    }
  }
  const others = found.some(({ primary }) => nameSource(primary)) ? ', or the words of a relay before it' : ''
  lines.push(`${count(found.length, 'relayed statement')} held against the claimant's own${others}${tally(found)}`)
  return printable(lines.join('\n'))
}

interface Names {
  readonly nameMatter: (item: Fidelity) => string
  readonly nameClaim: (id: string) => string
  /** In whose words a claim is known, where in nobody's own; undefined for the claimant's own. */
  readonly nameSource: (id: string) => string | undefined
  readonly width: number
}

/** What became of one claim as another one: on what and why, and the two. */
function formatPair(items: readonly Fidelity[], { nameMatter, nameClaim, nameSource, width }: Names): string[] {
  const { primary, relayed } = items[0]!
  const source = nameSource(primary)
  const name = (title: string, id: string, whose = '') =>
    fill(whose + nameClaim(id), width, `        ${title}`, ' '.repeat(18))
  return [
    ...items.flatMap(item => [
      ...fill(nameMatter(item), width, '      - ', '        '),
      ...fill(`${capitalise(item.reasons.join('; '))}.`, width, '        '),
    ]),
    ...(primary === relayed
      ? name('both      ', primary)
      : [
          ...(source ? name('before    ', primary, source) : name('its own   ', primary)),
          ...name('relayed   ', relayed),
        ]),
  ]
}

/** On what it stands faithfully: event by event, the properties. */
function summarise(items: readonly Fidelity[], labelOf: (iri: string) => string, width: number): string[] {
  return [...groupBy(items, ({ event }) => event)].flatMap(([event, some]) => {
    const properties = [...groupBy(some, ({ property }) => property)].map(
      ([property, same]) => labelOf(property) + (same.length > 1 ? ` (${same.length})` : ''),
    )
    return fill(`${labelOf(event)}: ${properties.join(', ')}`, width, '      - ', '        ')
  })
}

function describeTally(items: readonly Fidelity[]): string {
  const changed = items.filter(({ outcome }) => outcome !== 'faithful').length
  const [all, some] = [count(items.length, 'statement'), changed === 1 ? '1 is' : `${changed} are`]
  if (changed === 0) return `${all}, ${items.length === 1 ? 'faithful' : 'all faithful'}`
  return changed === items.length ? `${all}, not faithful` : `${all}, of which ${some} not faithful`
}

function byChanges(
  [, a]: readonly [string, readonly Fidelity[]],
  [, b]: readonly [string, readonly Fidelity[]],
): number {
  const changes = (items: readonly Fidelity[]) => items.filter(({ outcome }) => outcome !== 'faithful').length
  return changes(b) - changes(a)
}

function tally(found: readonly Fidelity[]): string {
  const counts = fidelityOutcomes.flatMap(outcome => {
    const number = found.filter(item => item.outcome === outcome).length
    return number > 0 ? [`${number} ${outcome}`] : []
  })
  return counts.length > 0 ? `: ${counts.join(', ')}` : ''
}
