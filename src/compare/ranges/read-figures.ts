import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import { findRevised } from '../../claims/columns/in-force.js'
import { createNearestWords } from '../../claims/columns/nearest-words.js'
import { createStandings } from '../../claims/columns/standings.js'
import { findRetracted } from '../../claims/columns/withdrawals.js'
import { Issues } from '../../claims/issues.js'
import type { ByDay } from '../../time/possible-days.js'
import type { Prepared } from '../prepare.js'
import type { Reason } from '../reasons/reason.js'
import type { Setting } from '../setting.js'
import type { Asked } from '../statements/asked.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import type { Statement } from '../statements/statements.js'
import type { ActsAndEvidence } from './documented.js'
import type { FigureEnds } from './figure-ends.js'
import type { ReadingRules } from './reading-rules.js'
import { type Refusal, refuseFigure } from './refusals.js'
import { createClaimReader } from './show-claim.js'
import { readStatedWords, type StatedWords } from './stated-words.js'
import type { RangeClaim } from './types.js'

/** One figure that a claim gives for a measure of an event, made ready for ranges. */
export interface RangeFigure extends FigureEnds {
  readonly asked: Asked
  readonly source: ComparedClaim
  /** Whether its words give no figure, so that a convention reads them. */
  readonly vague: boolean
  /** Why it is not documented, as a clause; null where it is. */
  readonly undocumented: Reason | null
  readonly shown: RangeClaim
  /** Why it counts at no end, whatever the rule; else null. */
  readonly refused: Refusal | null
}

/** How figures are read. */
export interface FigureOptions {
  readonly rules: ReadingRules['rules']
  readonly acts: ActsAndEvidence
  readonly asOf: string | undefined
  readonly ascribed: boolean
}

/** A figure before it is shown to anybody. */
export interface ReadFigure extends Omit<RangeFigure, 'shown'> {
  readonly statement: Statement
  readonly words: StatedWords
  /** Whether others have the claimant say it while words nearer to it are known. */
  readonly ascribed: boolean
}

/** Makes a reader of the figure that a statement gives, by its number. */
export function createFigureReader(
  { statements, claims, store, withdrawals }: Prepared['reading'],
  context: Setting['context'],
  { rules, acts, ...options }: FigureOptions,
): (statement: number) => ReadFigure {
  const { asOf } = options
  const standings = asOf === undefined ? undefined : createStandings(store, asOf, context.labelOf)
  const saidBy = (claim: number): ByDay => standings?.said(claims.numbers[claim]!) ?? 'certainly'
  const isInForce = standings && ((claim: number) => saidBy(claim) === 'certainly')
  const revised = findRevised(store, claims, new Issues(), withdrawals, isInForce)
  const retracted = findRetracted(claims, withdrawals, asOf)
  const { isAscribed } = createNearestWords(claims, isInForce)
  return number => {
    const claim = statements.claims[number]!
    const statement = statements.at(number)
    const { source, position, asked, stance, asStated } = statement
    const words = readStatedWords({ kind: asked.property.kind, position, asStated }, rules, context)
    const ascribed = source.voices.every(isAscribed)
    const counting = {
      ...{ source, stance, isAscribed: ascribed, givesNone: words.givesNone },
      ...{ isUnreal: acts.isUnreal(source), isPresupposed: source.presupposed },
      isRevised: revised[claim] === 1,
      retraction: retracted[claim] === 1 ? withdrawals.retraction(claims.numbers[claim]!) : undefined,
      said: saidBy(claim),
    }
    const { least, most, vague } = words
    const undocumented = acts.explainUndocumented(source)
    const refused = refuseFigure(counting, options)
    return { statement, words, ascribed, asked, source, least, most, vague, undocumented, refused }
  }
}

/** Makes a reader of all figures that claims give for a measure, of whatever event. */
export function createFigures(
  { reading, setting }: Prepared,
  options: FigureOptions,
): (property: ComparableProperty) => RangeFigure[] {
  const { statements } = reading
  const read = createFigureReader(reading, setting.context, options)
  const show = createClaimReader(setting)
  return property => {
    const figures: RangeFigure[] = []
    for (let number = 0; number < statements.size; number++) {
      if (statements.askedBy(number).property !== property) continue
      const { statement, words, ascribed, ...figure } = read(number)
      const shown = show(statement, words, { documented: figure.undocumented === null, ascribed })
      figures.push({ ...figure, shown })
    }
    return figures
  }
}
