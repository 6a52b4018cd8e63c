import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { mint } from '../edit.js'
import { mintUnusedIri } from '../find-named.js'
import { describedBy } from '../gather.js'
import { type DraftForm, newTypes } from './context.js'
import { type FormValues, newControl } from './values.js'

/** What somebody filled in: the draft from then on, what was changed, and what is wrong, by the names of the controls. */
export interface Filled {
  readonly quads: readonly Quad[]
  readonly changes: readonly { readonly field: string; readonly to: string }[]
  readonly problems: ReadonlyMap<string, string>
}

/** A draft while what was filled into its form is read, one kind of field after the other. */
export class Filling implements Filled {
  quads: readonly Quad[]
  readonly form: DraftForm
  readonly changes: { field: string; to: string }[] = []
  readonly problems = new Map<string, string>()
  readonly #given: FormValues
  /** What was new in this form already, by type and name. */
  readonly #minted = new Map<string, string>()

  constructor(form: DraftForm, given: FormValues) {
    this.quads = form.quads
    this.form = form
    this.#given = given
  }

  /** The values of a control; undefined where the form had none of that name. */
  words(control: string): readonly string[] | undefined {
    return this.#given.get(control)?.map(each => each.trim())
  }

  /** What is new of the values of a control, at the places of these: what kind of thing each is. */
  typesOf(control: string): readonly string[] {
    return this.#given.get(newControl(control)) ?? []
  }

  isTaken(iri: string): boolean {
    return this.form.isTaken(iri) || [...describedBy(this.quads)].some(({ value }) => value === iri)
  }

  /** Whom or what words name: somebody known, or, where it is said what they are, somebody new. */
  name(words: string, classes: readonly string[], type: string | undefined): string {
    const found = this.form.names(classes).find(words)
    const kind = type !== undefined && Object.hasOwn(newTypes, type) ? type : undefined
    if (kind === undefined) {
      if (found !== undefined) return found
      const kinds = Object.keys(newTypes).join(', ')
      throw new ClaimGraphError(
        'not-found',
        `expected a name that is known, or what it is where it is new (${kinds}), found \`${words}\``,
      )
    }
    const key = `${kind} ${words}`
    const known = this.#minted.get(key)
    if (known !== undefined) return known
    const id = mintUnusedIri(this.form.id, kind === 'concept' ? 'concept' : 'agent', words, iri => this.isTaken(iri))
    this.quads = mint(this.quads, { id, type: newTypes[kind]!, label: words })
    this.#minted.set(key, id)
    return id
  }

  /** What is wrong with what was given is told beside its control, and the rest is read all the same. */
  attempt(control: string, read: () => void): void {
    try {
      read()
    } catch (error) {
      if (!(error instanceof ClaimGraphError)) throw error
      this.problems.set(control, error.message)
    }
  }
}
