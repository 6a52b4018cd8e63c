import { readPlace } from '../../claims/place.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import type { KnownTerms } from './known-terms.js'
import type { NewResources } from './new-resources.js'
import { splitList } from './split-list.js'

/** Finds places by their names and by what they lie in. */
export class PlaceFinder {
  readonly #terms: KnownTerms
  readonly #fresh: NewResources

  constructor(terms: KnownTerms, fresh: NewResources) {
    this.#terms = terms
    this.#fresh = fresh
  }

  /** A place of the case, or a new one, that lies within the places named after it. */
  find(cell: string): string {
    const [name, ...containers] = splitList(cell)
    if (name === undefined) throw new ClaimGraphError('parameter', `place: expected a name, found \`${cell}\``)
    const known = this.#terms.names.place.findAll(name)
    const fitting = known.filter(iri => containers.every(outer => this.#liesWithin(iri, outer)))
    if (fitting.length > 1) {
      const choices = [...fitting].sort().map(iri => `<${iri}>`)
      throw new ClaimGraphError('ambiguous', `place: \`${name}\` names more than one place: ${choices.join(', ')}`)
    }
    if (fitting.length === 1) return fitting[0]!
    const outer = containers.length === 0 ? undefined : this.find(containers.join(';'))
    const made = this.#fresh.add('place', name, schema.Place, outer)
    if (outer !== undefined) {
      this.#fresh.say(made, [{ property: schema.containedInPlace, column: 'place', value: rdf.namedNode(outer) }])
    }
    return made.iri
  }

  #liesWithin(iri: string, name: string): boolean {
    const { dataset, names } = this.#terms
    const wanted = names.place.findAll(name)
    const seen = new Set([iri])
    for (const each of seen) {
      for (const { id } of readPlace(dataset, rdf.namedNode(each)).within) seen.add(id)
    }
    return wanted.some(each => each !== iri && seen.has(each))
  }
}
