import type { DatasetCore } from '@rdfjs/types'
import { kinds } from '../../compare/kinds/kinds.js'
import { shippedOntology } from '../../node/ontology.js'
import type { Workbench } from '../../node/workbench/workbench.js'
import { readSchema } from '../../ontology/schema.js'
import { memoize } from '../../rdf/memoize.js'
import { type FormFields, readFormFields } from '../../review/form/context.js'
import type { Presence } from './presence.js'
import type { Visits } from './visit.js'

/** What the pages on which people decide have in common. */
export interface Editing {
  readonly bench: Workbench
  readonly visits: Visits
  readonly presence: Presence
  /** The fields of a form, as the ontology and the graph of the case have them. */
  fields(): Promise<FormFields>
}

/** Makes a reader of the fields, which are read anew when the case is. */
export function createFields(bench: Workbench): () => Promise<FormFields> {
  const fieldsOf = memoize(
    async (known: DatasetCore) => readFormFields(await readSchema(shippedOntology, known), kinds),
    new WeakMap<DatasetCore, Promise<FormFields>>(),
  )
  return () => fieldsOf(bench.known)
}
