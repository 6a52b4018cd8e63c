import { AggregateEvaluator } from '@comunica/bus-bindings-aggregator-factory'
import type { IExpressionEvaluator } from '@comunica/types'
import { ExpressionError, UnboundVariableError } from '@comunica/utils-expression-evaluator'
import type { Bindings, Term } from '@rdfjs/types'
import { orderTerms } from './compare.js'
import { calculate, exact, type Numeric } from './numbers.js'
import { literalOf, numberOf } from './values.js'

/** What is taken over all solutions of a group: one in which nothing is bound spoils it, as any error does. */
abstract class OverAll extends AggregateEvaluator {
  constructor(evaluator: IExpressionEvaluator, isDistinct: boolean) {
    const evaluate = (row: Bindings) =>
      evaluator.evaluate(row).catch(cause => {
        throw cause instanceof UnboundVariableError ? new ExpressionError(cause.message) : cause
      })
    super({ ...evaluator, context: evaluator.context, evaluate }, isDistinct)
  }
}

/** Adds numbers up, or takes their mean; of none, both are 0. */
export class Total extends OverAll {
  readonly #isMean: boolean
  #sum: Numeric = exact('integer', 0)
  #count = 0

  constructor(evaluator: IExpressionEvaluator, isDistinct: boolean, isMean: boolean) {
    super(evaluator, isDistinct)
    this.#isMean = isMean
  }

  override putTerm(term: Term): void {
    this.#sum = calculate('+', this.#sum, numberOf(term))
    this.#count++
  }

  override termResult(): Term {
    if (!this.#isMean || this.#count === 0) return literalOf(this.#sum)
    return literalOf(calculate('/', this.#sum, exact('integer', this.#count)))
  }
}

/** Keeps the first or the last of terms of any kind in the order of ORDER BY; of none, nothing. */
export class Extreme extends OverAll {
  readonly #sign: number
  #kept: Term | undefined

  constructor(evaluator: IExpressionEvaluator, isDistinct: boolean, isGreatest: boolean) {
    super(evaluator, isDistinct)
    this.#sign = isGreatest ? 1 : -1
  }

  override putTerm(term: Term): void {
    if (!this.#kept || orderTerms(term, this.#kept) * this.#sign > 0) this.#kept = term
  }

  override termResult(): Term | undefined {
    return this.#kept
  }
}
