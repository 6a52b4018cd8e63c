import { KeysExpressionEvaluator } from '@comunica/context-entries'
import type { IActionContext, IExpressionEvaluator } from '@comunica/types'
import { prepareEvaluatorActionContext, TermTransformer } from '@comunica/utils-expression-evaluator'
import type { Bindings, Term } from '@rdfjs/types'
import type { Operation } from '../algebra.js'
import { type Engine, Evaluator } from '../expressions/evaluator.js'
import type { TermFunction } from '../expressions/term-function.js'
import { factory } from '../expressions/values.js'
import { findActor, type Mediator, replaceRun } from './actors.js'

interface ExpressionAction {
  readonly algExpr: Operation
  readonly context: IActionContext
}

/** What makes an evaluator of an expression. */
export type Evaluators = Mediator<ExpressionAction, IExpressionEvaluator>

interface FunctionOfComunica {
  applyOnTerms(
    terms: readonly unknown[],
    evaluator: Pick<IExpressionEvaluator, 'context'>,
  ): { toRDF(factory: unknown): Term }
}

/** Lets expressions be worked out by our evaluator; Comunica's own asks for EXISTS, and has functions that ours lacks. */
export function replaceEvaluator(mediator: Evaluators): void {
  const actor = findActor(mediator, '')
  const evaluateTheirs = actor.run.bind(actor) as (action: ExpressionAction) => Promise<IExpressionEvaluator>
  const functionsOfTheirs = actor.mediatorFunctionFactory as unknown as Mediator<object, FunctionOfComunica>
  replaceRun(actor, async ({ algExpr, context }: ExpressionAction) => {
    const prepared = prepareEvaluatorActionContext(context)
    const engine: Engine = {
      context,
      findExistence: async expression => {
        const evaluator = await evaluateTheirs({ algExpr: expression, context })
        return (row: Bindings) => evaluator.evaluateAsEBV(row)
      },
      findFunction: async name => {
        const found = await functionsOfTheirs
          .mediate({ functionName: name, requireTermExpression: true, context })
          .catch(() => {
            throw new Error(`expected a function that is known here, found <${name}>`)
          })
        const transformer = new TermTransformer(prepared.getSafe(KeysExpressionEvaluator.superTypeProvider))
        const read = (term: Term) => transformer.transformRDFTermUnsafe(term)
        return (terms =>
          found.applyOnTerms(terms.map(read), { context: prepared }).toRDF(factory)) satisfies TermFunction
      },
    }
    return Evaluator.read(algExpr, engine)
  })
}
