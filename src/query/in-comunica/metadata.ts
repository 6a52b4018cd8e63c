import type { Term } from '@rdfjs/types'
import type { Operation } from '../algebra.js'
import { type Actor, replaceRun } from './actors.js'

interface Metadata {
  readonly cardinality: { readonly type: string; readonly value: number }
  readonly variables: readonly { readonly variable: Term; readonly canBeUndef: boolean }[]
}

/** Corrects what an actor says beforehand of the solutions that it will give, by which joins are planned. */
export function correctMetadata(
  actor: Actor,
  correct: (metadata: Metadata, operation: Operation) => Partial<Metadata>,
): void {
  const run = actor.run.bind(actor) as (action: { operation: Operation }) => Promise<{ metadata(): Promise<Metadata> }>
  replaceRun(actor, async (action: { operation: Operation }) => {
    const output = await run(action)
    const metadata = async () => {
      const said = await output.metadata()
      return { ...said, ...correct(said, action.operation) }
    }
    return { ...output, metadata }
  })
}

/** A group of everything is one row, of nothing too; what it groups by, and what it works out, may be unbound. */
export function foreseeGroup({ variables, cardinality }: Metadata, operation: Operation): Partial<Metadata> {
  const isOfAll = (operation.variables as Term[]).length === 0
  return {
    variables: variables.map(({ variable }) => ({ variable, canBeUndef: true })),
    cardinality: isOfAll ? { type: 'exact', value: 1 } : { type: 'estimate', value: cardinality.value },
  }
}

/** What an expression comes to is unbound where it is in error. */
export function foreseeExtension({ variables }: Metadata, { variable, expression }: Operation): Partial<Metadata> {
  const { subType, term } = expression as Operation
  const canFail = subType !== 'term' || (term as Term).termType === 'Variable'
  const isExtended = (other: Term) => canFail && other.equals(variable as Term)
  return {
    variables: variables.map(known => (isExtended(known.variable) ? { ...known, canBeUndef: true } : known)),
  }
}
