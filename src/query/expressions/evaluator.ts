import { KeysInitQuery } from '@comunica/context-entries'
import type { IActionContext, IExpressionEvaluator, TermExpression } from '@comunica/types'
import { ExpressionError, prepareEvaluatorActionContext } from '@comunica/utils-expression-evaluator'
import type { Bindings, Term } from '@rdfjs/types'
import { isOperation, type Operation } from '../algebra.js'
import { type Compiler, compile, type Step } from './compile.js'
import { isTrue } from './values.js'

/** Whether a pattern has a solution that goes with a given one. */
export type Existence = (row: Bindings) => Promise<boolean>

/** What an evaluator needs of the engine that it works in. */
export interface Engine {
  readonly context: IActionContext
  readonly findFunction: Compiler['findFunction']
  findExistence(expression: Operation): Promise<Existence>
}

interface Part {
  readonly step: Step
  readonly existences: ReadonlyMap<Operation, Existence>
}

/** Works out an expression of SPARQL for one solution after the other, in place of Comunica's own evaluator. */
export class Evaluator implements IExpressionEvaluator {
  readonly context: IActionContext
  readonly #whole: Part
  readonly #conjuncts: readonly Part[]

  /** Reads an expression of algebra; throws where it calls a function that is not known. */
  static async read(expression: Operation, engine: Engine): Promise<Evaluator> {
    const compiler: Compiler = {
      surroundings: {
        base: engine.context.get(KeysInitQuery.baseIRI) ?? '',
        now: engine.context.getSafe(KeysInitQuery.queryTimestamp),
      },
      findFunction: engine.findFunction,
    }
    const read = async (part: Operation): Promise<Part> => {
      const existences = findExistences(part).map(
        async existence => [existence, await engine.findExistence(existence)] as const,
      )
      return { step: await compile(part, compiler), existences: new Map(await Promise.all(existences)) }
    }
    const whole = await read(expression)
    const parts = splitConjunction(expression)
    const conjuncts = parts.length === 1 ? [whole] : await Promise.all(parts.map(read))
    // what asks for another pattern is asked last
    conjuncts.sort((a, b) => a.existences.size - b.existences.size)
    return new Evaluator(whole, conjuncts, engine.context)
  }

  private constructor(whole: Part, conjuncts: readonly Part[], context: IActionContext) {
    this.#whole = whole
    this.#conjuncts = conjuncts
    this.context = prepareEvaluatorActionContext(context)
  }

  async evaluate(row: Bindings): Promise<Term> {
    return workOut(this.#whole, row)
  }

  async evaluateAsEBV(row: Bindings): Promise<boolean> {
    let error: unknown
    for (const part of this.#conjuncts) {
      try {
        const term = workOut(part, row)
        if (!isTrue(term instanceof Promise ? await term : term)) return false
      } catch (cause) {
        if (!(cause instanceof ExpressionError)) throw cause
        error = cause
      }
    }
    if (error) throw error
    return true
  }

  async evaluateAsEvaluatorExpression(): Promise<TermExpression> {
    throw new Error('expected an expression to be asked for its term alone')
  }

  async evaluatorExpressionEvaluation(): Promise<TermExpression> {
    return this.evaluateAsEvaluatorExpression()
  }
}

const none: ReadonlyMap<Operation, boolean> = new Map()

function workOut({ step, existences }: Part, row: Bindings): Term | Promise<Term> {
  if (existences.size === 0) return step(row, none)
  const found = [...existences].map(async ([expression, exists]) => [expression, await exists(row)] as const)
  return Promise.all(found).then(entries => step(row, new Map(entries)))
}

function splitConjunction(expression: Operation): Operation[] {
  if (expression.operator !== '&&') return [expression]
  return (expression.args as Operation[]).flatMap(splitConjunction)
}

/** The EXISTS within an expression, but for those within the pattern of another. */
function findExistences(expression: Operation): Operation[] {
  if (expression.subType === 'existence') return [expression]
  const args = Array.isArray(expression.args) ? expression.args : []
  return args.filter(isOperation).flatMap(findExistences)
}
