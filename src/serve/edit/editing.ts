import { kinds } from '../../compare/kinds/kinds.js'
import { shippedOntology } from '../../node/ontology.js'
import type { Workbench } from '../../node/workbench/workbench.js'
import { readSchema } from '../../ontology/schema.js'
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
  let read: { readonly of: unknown; readonly fields: Promise<FormFields> } | undefined
  return () => {
    const { known } = bench
    if (read?.of !== known) {
      read = { of: known, fields: readSchema(shippedOntology, known).then(schema => readFormFields(schema, kinds)) }
    }
    return read.fields
  }
}
