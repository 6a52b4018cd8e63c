import { cg } from '../rdf/namespaces.js'

/** What a claimant does with the content of its claim. */
export type Stance = 'asserts' | 'denies' | 'could not verify'

/** The concept that stands for each stance under `cg:stance`; a claim without one asserts. */
export const stances: readonly { readonly stance: Stance; readonly iri: string }[] = [
  { stance: 'asserts', iri: cg.Asserts.value },
  { stance: 'denies', iri: cg.Denies.value },
  { stance: 'could not verify', iri: cg.CouldNotVerify.value },
]
