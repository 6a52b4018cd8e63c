declare module 'shacl-engine/Validator.js' {
  import type { DatasetCore, Term } from '@rdfjs/types'

  interface Result {
    readonly focusNode: { readonly term: Term }
    readonly message: readonly { readonly value: string }[]
    readonly severity: Term
    readonly shape: { readonly ptr: { readonly term: Term } }
    readonly value?: { readonly term: Term }
  }

  export default class Validator {
    constructor(shapes: DatasetCore, options: { factory: object })
    validate(
      data: { dataset: DatasetCore; terms?: Iterable<Term> },
      shapes?: readonly { terms: readonly Term[] }[],
    ): Promise<{ readonly results: readonly Result[] }>
  }
}

declare module 'rdf-validation' {
  import type { Term } from '@rdfjs/types'

  export class XsdValidation {
    validateSimple(term: Term): boolean
  }
}
