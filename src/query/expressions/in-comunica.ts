import { KeysExpressionEvaluator } from '@comunica/context-entries'
import type { IActionContext, IExpressionEvaluator } from '@comunica/types'
import { prepareEvaluatorActionContext, TermTransformer } from '@comunica/utils-expression-evaluator'
import type { Bindings, Term } from '@rdfjs/types'
import type { Operation } from '../algebra.js'
import { Extreme, Total } from './aggregates.js'
import { orderTerms } from './compare.js'
import { type Engine, Evaluator } from './evaluator.js'
import type { TermFunction } from './functions.js'
import { factory } from './values.js'

/** An actor of Comunica, as far as it is changed here. */
interface Actor {
  readonly name: string
  run(action: never): Promise<unknown>
}

interface Mediator<A = never, O = unknown> {
  readonly bus: { readonly actors: readonly (Actor & Record<string, Mediator>)[] }
  mediate(action: A): Promise<O>
}

interface ExpressionAction {
  readonly algExpr: Operation
  readonly context: IActionContext
}

interface FunctionOfComunica {
  applyOnTerms(
    terms: readonly unknown[],
    evaluator: Pick<IExpressionEvaluator, 'context'>,
  ): { toRDF(factory: unknown): Term }
}

/**
 * Lets an engine of Comunica work out expressions, order terms and take sums, means and extremes as it is done here:
 * its own compare strings by the locale, integers as doubles, and know no date outside of four digits of years.
 */
export function useOwnExpressions(engine: object): void {
  const operations = findProcess(engine).mediatorQueryOperation!
  void mendUnions(only(operations, '#union'))
  const order = only(operations, '#orderby')
  const evaluators = order.mediatorExpressionEvaluatorFactory as unknown as Mediator<
    ExpressionAction,
    IExpressionEvaluator
  >
  replaceEvaluator(evaluators)
  replace(only(order.mediatorTermComparatorFactory!, ''), async () => ({ orderTypes: orderTerms }))

  correctMetadata(only(operations, '#group'), foreseeGroup)
  correctMetadata(only(operations, '#extend'), foreseeExtension)
  const aggregates = only(operations, '#group').mediatorBindingsAggregatorFactory!
  const aggregate = (name: string, make: (evaluator: IExpressionEvaluator, isDistinct: boolean) => unknown) =>
    replace(only(aggregates, name), async ({ expr, context }: { expr: Operation; context: IActionContext }) =>
      make(await evaluators.mediate({ algExpr: expr.expression as Operation, context }), expr.distinct as boolean),
    )
  aggregate('#sum', (evaluator, isDistinct) => new Total(evaluator, isDistinct, false))
  aggregate('#average', (evaluator, isDistinct) => new Total(evaluator, isDistinct, true))
  aggregate('#min', (evaluator, isDistinct) => new Extreme(evaluator, isDistinct, false))
  aggregate('#max', (evaluator, isDistinct) => new Extreme(evaluator, isDistinct, true))
}

interface Union {
  _removeEmptySources(): void
  _fillBuffer(): void
}

/**
 * Lets unions of streams come to an end: where a stream ends while a union reads from it, asynciterator 3.10 passes over
 * the next one, and waits for it for ever if it was ready before.
 */
async function mendUnions(actor: Actor): Promise<void> {
  const { runOperation } = actor as unknown as { runOperation(operation: object): Promise<{ bindingsStream: Union }> }
  const { bindingsStream } = await runOperation.call(actor, { input: [] })
  const union: Union = Object.getPrototypeOf(bindingsStream)
  const remove = union._removeEmptySources
  union._removeEmptySources = function (this: Union) {
    remove.call(this)
    queueMicrotask(() => this._fillBuffer())
  }
}

interface Metadata {
  readonly cardinality: { readonly type: string; readonly value: number }
  readonly variables: readonly { readonly variable: Term; readonly canBeUndef: boolean }[]
}

/** Corrects what an actor says beforehand of the solutions that it will give, by which joins are planned. */
function correctMetadata(actor: Actor, correct: (metadata: Metadata, operation: Operation) => Partial<Metadata>): void {
  const run = actor.run.bind(actor) as (action: { operation: Operation }) => Promise<{ metadata(): Promise<Metadata> }>
  replace(actor, async (action: { operation: Operation }) => {
    const output = await run(action)
    const metadata = async () => {
      const said = await output.metadata()
      return { ...said, ...correct(said, action.operation) }
    }
    return { ...output, metadata }
  })
}

/** A group of everything is one row, of nothing too; what it groups by, and what it works out, may be unbound. */
function foreseeGroup({ variables, cardinality }: Metadata, operation: Operation): Partial<Metadata> {
  const isOfAll = (operation.variables as Term[]).length === 0
  return {
    variables: variables.map(({ variable }) => ({ variable, canBeUndef: true })),
    cardinality: isOfAll ? { type: 'exact', value: 1 } : { type: 'estimate', value: cardinality.value },
  }
}

/** What an expression comes to is unbound where it is in error. */
function foreseeExtension({ variables }: Metadata, { variable, expression }: Operation): Partial<Metadata> {
  const canFail = !(
    (expression as Operation).subType === 'term' && ((expression as Operation).term as Term).termType !== 'Variable'
  )
  const isExtended = (other: Term) => canFail && other.equals(variable as Term)
  return {
    variables: variables.map(known => (isExtended(known.variable) ? { ...known, canBeUndef: true } : known)),
  }
}

/** The parser that an engine of Comunica brings along. */
export function findParser(engine: object): { parse(text: string, options: object): object } {
  return only(findProcess(engine).mediatorQueryParse!, '#sparql').parser as never
}

function findProcess(engine: object): Record<string, Mediator> {
  const { mediatorQueryProcess } = (engine as { actorInitQuery: Record<string, Mediator> }).actorInitQuery
  return only(mediatorQueryProcess!, '#sequential')
}

function replaceEvaluator(mediator: Mediator<ExpressionAction, IExpressionEvaluator>): void {
  const actor = only(mediator, '')
  const evaluateTheirs = actor.run.bind(actor) as (action: ExpressionAction) => Promise<IExpressionEvaluator>
  const functionsOfTheirs = actor.mediatorFunctionFactory as unknown as Mediator<object, FunctionOfComunica>
  replace(actor, async ({ algExpr, context }: ExpressionAction) => {
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

/** The actor on a mediator's bus whose name ends so. */
function only(mediator: Mediator, ending: string): Actor & Record<string, Mediator> {
  const found = mediator.bus.actors.filter(({ name }) => name.endsWith(ending))
  if (found.length !== 1) throw new Error(`expected one actor of Comunica named …${ending}, found ${found.length}`)
  return found[0]!
}

function replace<A>(actor: Actor, run: (action: A) => Promise<unknown>): void {
  actor.run = run as Actor['run']
}
