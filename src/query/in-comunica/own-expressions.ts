import type { IActionContext, IExpressionEvaluator } from '@comunica/types'
import type { Operation } from '../algebra.js'
import { Extreme, Total } from '../expressions/aggregates.js'
import { orderTerms } from '../expressions/compare.js'
import { findActor, findProcess, replaceRun } from './actors.js'
import { type Evaluators, replaceEvaluator } from './evaluators.js'
import { correctMetadata, foreseeExtension, foreseeGroup } from './metadata.js'
import { mendUnions } from './unions.js'

/**
 * Lets an engine of Comunica work out expressions, order terms and take sums, means and extremes as it is done here:
 * its own compare strings by the locale, integers as doubles, and know no date outside of four digits of years.
 */
export function useOwnExpressions(engine: object): void {
  const operations = findProcess(engine).mediatorQueryOperation!
  void mendUnions(findActor(operations, '#union'))
  const order = findActor(operations, '#orderby')
  const evaluators = order.mediatorExpressionEvaluatorFactory as unknown as Evaluators
  replaceEvaluator(evaluators)
  replaceRun(findActor(order.mediatorTermComparatorFactory!, ''), async () => ({ orderTypes: orderTerms }))

  correctMetadata(findActor(operations, '#group'), foreseeGroup)
  correctMetadata(findActor(operations, '#extend'), foreseeExtension)
  const aggregates = findActor(operations, '#group').mediatorBindingsAggregatorFactory!
  const aggregate = (name: string, make: (evaluator: IExpressionEvaluator, isDistinct: boolean) => unknown) =>
    replaceRun(findActor(aggregates, name), async ({ expr, context }: { expr: Operation; context: IActionContext }) =>
      make(await evaluators.mediate({ algExpr: expr.expression as Operation, context }), expr.distinct as boolean),
    )
  aggregate('#sum', (evaluator, isDistinct) => new Total(evaluator, isDistinct, false))
  aggregate('#average', (evaluator, isDistinct) => new Total(evaluator, isDistinct, true))
  aggregate('#min', (evaluator, isDistinct) => new Extreme(evaluator, isDistinct, false))
  aggregate('#max', (evaluator, isDistinct) => new Extreme(evaluator, isDistinct, true))
}
