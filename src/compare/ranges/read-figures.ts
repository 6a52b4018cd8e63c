import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import { findRevised } from '../../claims/columns/in-force.js'
import { Issues } from '../../claims/issues.js'
import type { PossibleDays } from '../../time/possible-days.js'
import type { Interval } from '../kinds/intervals.js'
import type { Prepared } from '../prepare.js'
import type { Asked } from '../statements/asked.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { Statement } from '../statements/statements.js'
import { readAsStated } from './as-stated.js'
import type { ActsAndEvidence } from './documented.js'
import { addFigures, describeEnds, type FigureEnds } from './figure-words.js'
import { findOwnSpeakers } from './own-speakers.js'
import { readWords } from './read-words.js'
import type { ReadingRules } from './reading-rules.js'
import { createClaimReader } from './show-claim.js'
import type { LeftOutReason, RangeClaim } from './types.js'

/** Why something does not count. */
export interface Refusal {
  readonly reason: LeftOutReason
  /** As a clause: no capital, no full stop. */
  readonly because: string
}

/** One figure that a claim gives for a measure of an event, made ready for ranges. */
export interface RangeFigure extends FigureEnds {
  readonly asked: Asked
  readonly source: ComparedClaim
  /** Whether its words give no figure, so that a convention reads them. */
  readonly vague: boolean
  readonly shown: RangeClaim
  /** Why it counts at no end, whatever the rule; else null. */
  readonly refused: Refusal | null
}

/** How figures are read. */
export interface FigureOptions {
  readonly reading: ReadingRules
  readonly acts: ActsAndEvidence
  readonly asOf: string | undefined
  readonly ascribed: boolean
}

/** Makes a reader of all figures that claims give for a measure, of whatever event. */
export function createFigures(
  { reading: graph, setting }: Prepared,
  { reading, acts, asOf, ascribed }: FigureOptions,
): (property: ComparableProperty) => RangeFigure[] {
  const { statements, claims, store } = graph
  const isMade = (days: PossibleDays) => asOf === undefined || (days.last !== undefined && days.last <= asOf)
  const revised = findRevised(store, claims, new Issues(), claim => isMade(claims.at(claim).days))
  const ownSpeakers = findOwnSpeakers(claims)
  const show = createClaimReader(graph, setting, acts)
  return property => {
    const figures: RangeFigure[] = []
    for (let i = 0; i < statements.size; i++) {
      if (statements.askedBy(i).property !== property) continue
      const statement = statements.at(i)
      const { source } = statement
      const words = readStated(statement, property, readAsStated(store, statement), reading)
      const isAscribed = ownSpeakers.has(source.speaker) && source.voices.every(({ relayedBy }) => relayedBy !== null)
      const because: (Refusal | false)[] = [
        refuseStance(statement) ?? false,
        acts.isUnreal(source) && { reason: 'not-asserted', because: `a ${source.act!.label}: it does not say what happened` },
        asOf !== undefined && (refuseDays(source.days, asOf) ?? false),
        isAscribed && !ascribed && { reason: 'ascribed', because: 'ascribed by others, while words of its own are known' },
        revised[statements.claims[i]!] === 1 && { reason: 'revised', because: 'a later claim of the same claimant revises it' },
        words.refused ?? false,
      ]
      figures.push({
        asked: statement.asked,
        source,
        least: words.least,
        most: words.most,
        vague: words.vague,
        shown: show(statement, { ...words, ascribed: isAscribed }),
        refused: because.find(refusal => refusal !== false) || null,
      })
    }
    return figures
  }
}

function refuseStance({ stance }: Statement): Refusal | undefined {
  if (stance === 'denies') return { reason: 'denied', because: 'a denial: it says how many there were not' }
  if (stance === 'asserts') return undefined
  return { reason: 'could-not-verify', because: 'it says that it could not be verified' }
}

function refuseDays({ first, last }: PossibleDays, asOf: string): Refusal | undefined {
  if (first !== undefined && first > asOf) return { reason: 'not-yet', because: `made on ${first} at the earliest` }
  if (last !== undefined && last <= asOf) return undefined
  const because = last === undefined ? 'no last day of its making is known' : `made by ${last} at the latest`
  return { reason: 'possibly-later', because: `${because}, which may be later than ${asOf}` }
}

/** What a statement's words give: its ends, how it is shown, and whether they give a figure at all. */
interface StatedWords extends FigureEnds {
  readonly stated: string
  readonly reading: string | null
  readonly vague: boolean
  readonly refused: Refusal | undefined
}

function readStated(
  { position }: Statement,
  { kind }: ComparableProperty,
  asStated: string | undefined,
  rules: ReadingRules,
): StatedWords {
  const figure = kind.numbers!.stated(position)
  const [only, ...more] = kind.numbers!.intervals(position)
  const bounds = only && more.length === 0 ? boundsOf(only, figure) : { least: null, most: null }
  const read = asStated === undefined ? undefined : readWords(asStated, figure, rules)
  const { least, most } = read ? { least: read.least ?? null, most: read.most ?? null } : bounds
  const isOneSided = figure === null && (least === null || most === null)
  const ends: FigureEnds = { least, most: most === null ? openFrom(least, figure) : { figure: most, open: false } }
  const label = asStated ?? labelOf(kind.label.bind(kind), position)
  if (isOneSided && asStated !== undefined && /\d/.test(asStated)) {
    const refused: Refusal = { reason: 'no-figure', because: 'its words give no figure' }
    return { ...ends, stated: `${label}, no figure given`, reading: null, vague: true, refused }
  }
  const reading = addFigures(ends, figure) || figure === null ? describeEnds(ends) : null
  const isPlain = asStated === undefined || reading === null
  return {
    ...ends,
    stated: label,
    reading: isPlain && figure !== null ? null : reading,
    vague: figure === null && (read !== undefined || isOneSided),
    refused: ends.least === null && ends.most === null ? { reason: 'no-figure', because: 'its words give no figure' } : undefined,
  }
}
