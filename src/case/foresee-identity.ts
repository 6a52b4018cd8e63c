import type { DatasetCore } from '@rdfjs/types'
import { ClaimGraph } from '../claims/graph.js'
import { compare } from '../compare/compare.js'
import type { Question } from '../compare/types.js'
import type { Ontology } from '../ontology/ontology.js'
import { createStore } from '../rdf/store.js'
import { describeDecision, type IdentityDecision } from './identity-decision.js'

/** What would change in a comparison: the questions, with their positions and verdicts in words. */
export interface ForeseenChange {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What a decision on what is the same would change in the comparison of a dataset, in which it is not taken yet. */
export async function foreseeIdentity(
  dataset: DatasetCore,
  decision: Omit<IdentityDecision, 'at'>,
  { base, ontology }: { readonly base: string; readonly ontology: Ontology },
): Promise<ForeseenChange> {
  // later than any that was taken
  const decided = createStore([...dataset, ...describeDecision({ ...decision, at: new Date() }, base)])
  const [before, after] = await Promise.all(
    [dataset, decided].map(async each => {
      const { questions } = await compare(new ClaimGraph(each, { ontology, includeRestricted: true }))
      return new Set(questions.map(sayQuestion))
    }),
  )
  return {
    gone: [...before!].filter(line => !after!.has(line)),
    come: [...after!].filter(line => !before!.has(line)),
  }
}

function sayQuestion({ event, property, verdict, positions }: Question): string {
  const said = positions.map(({ label, claimants }) => {
    const who = claimants.map(claimant => claimant.label).join(', ')
    return who === '' ? label : `${label} (${who})`
  })
  return `${event.label} · ${property.label}: ${verdict === 'single' ? '' : `${verdict}: `}${said.join('; ')}`
}
