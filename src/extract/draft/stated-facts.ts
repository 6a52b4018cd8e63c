import { cg } from '../../rdf/namespaces.js'
import { wordStatement } from './content.js'
import type { Stretch } from './document-drafts.js'
import type { DraftClaim } from './write-drafts.js'

/** A fact that a draft states, in words. */
export interface StatedFact {
  /** The draft that states it: an attribution's id, or o1, o2 … for what the document says itself. */
  readonly draft: string
  /** Property and value: "perpetrator: rebels". */
  readonly says: string
  /** The event or agent of which it is said. */
  readonly of: string
  /** The draft's hedge, as local name. */
  readonly certainty?: string
  /** Where the figure stands, if it is one. */
  readonly figure?: Stretch
}

/** The facts that drafts state, perpetrators first in each. */
export function listFacts(drafts: readonly DraftClaim[]): StatedFact[] {
  return drafts.flatMap(({ id, statements, attribution: { certainty } }) => {
    const accused = statements.filter(({ property }) => property.id === `${cg.$iri}perpetrator`)
    const others = statements.filter(statement => !accused.includes(statement))
    return [...accused, ...others].map(
      (statement): StatedFact => ({
        ...{ draft: id, says: wordStatement(statement), of: statement.subject.label },
        ...(certainty === undefined ? {} : { certainty }),
        ...('quantity' in statement.value ? { figure: statement.value.quantity.span } : {}),
      }),
    )
  })
}
