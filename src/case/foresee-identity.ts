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

/** What the comparison of a dataset comes to: its questions, each in a line. */
export async function sayComparison(dataset: DatasetCore, ontology: Ontology): Promise<ReadonlySet<string>> {
  const { questions } = await compare(new ClaimGraph(dataset, { ontology, includeRestricted: true }))
  return new Set(questions.map(sayQuestion))
}

/**
 * What a decision on what is the same would change in the comparison of a dataset, in which it is not taken yet; `before` is
 * what that comparison comes to without it.
 */
export async function foreseeIdentity(
  dataset: DatasetCore,
  decision: Omit<IdentityDecision, 'at'>,
  { base, ontology, before }: { base: string; ontology: Ontology; before: ReadonlySet<string> },
): Promise<ForeseenChange> {
  // later than any that was taken
  const decided = createStore([...dataset, ...describeDecision({ ...decision, at: new Date() }, base)])
  const after = await sayComparison(decided, ontology)
  return {
    gone: [...before].filter(line => !after.has(line)),
    come: [...after].filter(line => !before.has(line)),
  }
}

function sayQuestion({ event, property, verdict, positions }: Question): string {
  const said = positions.map(({ label, claimants }) => {
    const who = claimants.map(claimant => claimant.label).join(', ')
    return who === '' ? label : `${label} (${who})`
  })
  return `${event.label} · ${property.label}: ${verdict === 'single' ? '' : `${verdict}: `}${said.join('; ')}`
}
