import type { DatasetCore } from '@rdfjs/types'
import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { findMarked } from '../../rdf/marked.js'
import { cg } from '../../rdf/namespaces.js'
import { type Reason, say } from '../reasons/reason.js'

/** What the ontology, or a graph, says of acts and kinds of evidence that decides what a figure counts for. */
export interface ActsAndEvidence {
  /**
   * Why a claim's figures are not documented, as a clause; null where they are: its act, or a kind of evidence that it
   * names, documents (`cg:documents`), its act does not rule that out, and it bears no hedge.
   */
  explainUndocumented(claim: ComparedClaim): Reason | null
  /** Whether a claim fears, asks for, promises or requires what it says rather than saying that it happened. */
  isUnreal(claim: ComparedClaim): boolean
}

/** Reads what acts and kinds of evidence are from the vocabulary, and from what a graph adds to it. */
export function readActsAndEvidence(vocabulary: DatasetCore, store: ColumnStore): ActsAndEvidence {
  const [documenting, unreal] = [findMarked(cg.documents, vocabulary, store), findMarked(cg.unreal, vocabulary, store)]
  const stated = [vocabulary, store].flatMap(graph => [...graph.match(null, cg.documents, null, rdf.defaultGraph())])
  const ruledOut = new Set(stated.flatMap(({ subject }) => (documenting.has(subject.value) ? [] : subject.value)))
  const basis = store.terms.find(cg.basis)
  const evidenceOf = ({ id }: ComparedClaim) => {
    const number = store.terms.find(rdf.namedNode(id))
    return number === undefined ? [] : store.objects(number, basis).map(found => store.terms.term(found).value)
  }
  return {
    explainUndocumented(claim) {
      const { act, certainty } = claim
      if (certainty !== undefined && certainty.id !== cg.Certain.value) return say('hedged', certainty)
      if (act !== undefined && ruledOut.has(act.id)) return say('documentsNothing', act)
      if (act !== undefined && documenting.has(act.id)) return null
      if (evidenceOf(claim).some(kind => documenting.has(kind))) return null
      return act === undefined ? say('noAct') : say('noFinding', act)
    },
    isUnreal: ({ act }) => act !== undefined && unreal.has(act.id),
  }
}
