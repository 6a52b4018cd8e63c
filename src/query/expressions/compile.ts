import { ExpressionError, UnboundVariableError } from '@comunica/utils-expression-evaluator'
import type { Bindings, Quad, Term, Variable } from '@rdfjs/types'
import type { Operation } from '../algebra.js'
import { findCast } from './casts.js'
import { areEqual } from './compare.js'
import { functions } from './functions.js'
import type { Surroundings, TermFunction } from './term-function.js'
import { factory, isTrue, truth } from './values.js'

/** Works out an expression for one solution, given what each EXISTS within it came to; throws an expression error. */
export type Step = (row: Bindings, found: ReadonlyMap<Operation, boolean>) => Term

/** What compiling an expression needs beside it. */
export interface Compiler {
  readonly surroundings: Surroundings
  /** Finds a function that is neither one of ours nor a cast; throws where there is none. */
  findFunction(name: string): Promise<TermFunction>
}

/** An expression of algebra as a function of a solution. */
export async function compile(expression: Operation, compiler: Compiler): Promise<Step> {
  const { subType } = expression
  if (subType === 'term') return compileTerm(expression.term as Term)
  if (subType === 'existence') return (_, found) => truth(found.get(expression)!)
  if (subType !== 'operator' && subType !== 'named') {
    return () => {
      throw new ExpressionError(`expected no ${subType} here`)
    }
  }
  const args = expression.args as Operation[]
  const name = subType === 'named' ? (expression.name as Term).value : String(expression.operator).toLowerCase()
  if (name === 'bound') {
    const variable = args[0]!.term as Variable
    return row => truth(row.has(variable))
  }
  const steps = await Promise.all(args.map(arg => compile(arg, compiler)))
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined
  if (form) return form(steps)
  const apply = await findFunction(name, subType, compiler)
  return (row, found) =>
    apply(
      steps.map(step => step(row, found)),
      compiler.surroundings,
    )
}

async function findFunction(name: string, subType: string, compiler: Compiler): Promise<TermFunction> {
  const own = subType === 'operator' && Object.hasOwn(functions, name) ? functions[name] : undefined
  if (own) return own
  const cast = findCast(name)
  if (cast) return ([term]) => cast(term!)
  return compiler.findFunction(name)
}

function compileTerm(term: Term): Step {
  if (term.termType === 'Variable') {
    return row => {
      const value = row.get(term)
      if (!value) throw new UnboundVariableError(term.value, row)
      return value as Term
    }
  }
  if (term.termType !== 'Quad') return () => term
  const parts = [term.subject, term.predicate, term.object].map(part => compileTerm(part as Term))
  return (row, found) => {
    const [subject, predicate, object] = parts.map(part => part(row, found)) as [
      Quad['subject'],
      Quad['predicate'],
      Quad['object'],
    ]
    return factory.quad(subject, predicate, object) as Term
  }
}

/** What does not need all its arguments, or bears an error in one. */
const forms: Readonly<Record<string, (steps: readonly Step[]) => Step>> = {
  '&&': steps => decide(steps, false),
  '||': steps => decide(steps, true),
  if:
    ([condition, yes, no]) =>
    (row, found) =>
      (isTrue(condition!(row, found)) ? yes! : no!)(row, found),
  coalesce: steps => (row, found) => {
    const value = firstOf(steps, step => step(row, found))
    if (!value) throw new ExpressionError('none of the alternatives has a value')
    return value
  },
  in: steps => isIn(steps),
  notin: steps => {
    const step = isIn(steps)
    return (row, found) => truth(!isTrue(step(row, found)))
  },
}

/** Whether one of several is as wanted; an error counts only where none is. */
function decide(steps: readonly Step[], wanted: boolean): Step {
  return (row, found) => truth(anyOf(steps, step => isTrue(step(row, found)) === wanted) ? wanted : !wanted)
}

function isIn([first, ...others]: readonly Step[]): Step {
  return (row, found) => {
    const value = first!(row, found)
    return truth(anyOf(others, other => areEqual(value, other(row, found))))
  }
}

function anyOf<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  let error: unknown
  for (const item of items) {
    try {
      if (holds(item)) return true
    } catch (cause) {
      error = bearable(cause)
    }
  }
  if (error) throw error
  return false
}

function firstOf<T, R>(items: readonly T[], make: (item: T) => R): R | undefined {
  for (const item of items) {
    try {
      return make(item)
    } catch (cause) {
      bearable(cause)
    }
  }
  return undefined
}

function bearable(error: unknown): ExpressionError {
  if (error instanceof ExpressionError) return error
  throw error
}
