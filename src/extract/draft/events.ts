import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { english } from '../../rdf/literals.js'
import { cg, rdfs, sem } from '../../rdf/namespaces.js'
import { type DraftGraph, date } from './draft-graph.js'
import type { Drafting } from './drafting.js'

/** What defines an event that a text speaks of; dates in ISO 8601. */
export interface Scope {
  /** Kind of event, as IRI. */
  readonly kind: string
  /** The noun by which the text calls it. */
  readonly noun?: string | undefined
  readonly places?: readonly { readonly iri: NamedNode; readonly label: string }[]
  readonly victims?: { readonly iri: NamedNode; readonly label: string } | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** An event of a document's drafts. */
export interface DraftEvent extends Scope {
  readonly iri: NamedNode
  readonly label: string
}

/** Gives every scope that a document speaks of an event of its own, and proposes those of the graph with the same scope. */
export class EventFinder {
  readonly #drafting: Drafting
  readonly #graph: DraftGraph
  readonly #found = new Map<string, DraftEvent>()

  constructor(drafting: Drafting, graph: DraftGraph) {
    this.#drafting = drafting
    this.#graph = graph
  }

  /**
   * The event of a scope. What is not delimited by place, period or victims is one with nothing that others speak of:
   * `apart` tells it from theirs. `again` asks for another event of a scope that was found before.
   */
  find(
    scope: Scope,
    apart: string,
    { whole, reason, again = false }: { whole?: DraftEvent; reason?: string; again?: boolean } = {},
  ): DraftEvent {
    const { kind, noun, places = [], victims, from, until } = scope
    const isDelimited = places.length > 0 || victims !== undefined || from !== undefined || until !== undefined
    const key = JSON.stringify([
      ...[kind, noun, victims?.iri.value, from, until, whole?.iri.value],
      places.map(({ iri }) => iri.value).sort(),
      isDelimited && !again ? '' : apart,
    ])
    const known = this.#found.get(key)
    if (known) return known
    const label = this.#labelOf(scope)
    const iri = this.#graph.mint(`event-${this.#found.size + 1}`, sem.Event, label, [
      [cg.kind, rdf.namedNode(kind)],
      ...places.map(({ iri }) => [sem.hasPlace, iri] as const),
      [cg.from, date(from)],
      [cg.until, date(until)],
      [cg.victims, victims?.iri],
      [cg.partOf, whole?.iri],
      [rdfs.comment, reason === undefined ? undefined : english(reason)],
      ...this.#sameAs(scope).map(id => [cg.proposedAs, rdf.namedNode(id)] as const),
    ])
    const event = { ...scope, iri, label }
    this.#found.set(key, event)
    return event
  }

  /** The events of the graph of the same kind, place, period and victims; none where the scope says no more than a kind. */
  #sameAs({ kind, places = [], victims, from, until }: Scope): readonly string[] {
    if (places.length === 0 && victims === undefined && from === undefined && until === undefined) return []
    const dates = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
    return this.#drafting.eventsLike({
      kinds: [kind],
      places: places.map(({ iri }) => iri.value),
      victims: victims === undefined ? [] : [victims.iri.value],
      ...dates,
    })
  }

  #labelOf({ kind, noun, places = [], victims, from, until }: Scope): string {
    const name =
      kind === cg.UnknownEvent.value ? 'Something not yet said' : capitalise(noun ?? this.#drafting.labelOf(kind))
    const period =
      from === undefined || from === until
        ? (from ?? until)
        : until === undefined
          ? `from ${from}`
          : `${from} to ${until}`
    return [name + (victims ? ` (${victims.label})` : ''), ...places.map(({ label }) => label), period]
      .filter(part => part !== undefined)
      .join(', ')
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
