import type { Words } from '../../../language/language.js'
import { cg } from '../../../rdf/namespaces.js'
import { compareText } from '../../../rdf/order.js'
import { localName, type Resource } from '../../../rdf/resource.js'
import { possibleDays } from '../../../time/possible-days.js'
import type { Times } from '../../../time/times.js'
import type { Site } from '../site.js'

/** What a list can be narrowed down by. */
export interface Facet<T> {
  /** Its parameter in addresses, by which its name is known, too. */
  readonly name: keyof Words['facets']['names']
  /** What an entry has of it: each value with its name. */
  valuesOf(entry: T, site: Site): readonly FacetValue[]
}

export interface FacetValue {
  /** As it stands in addresses. */
  readonly key: string
  readonly label: string
}

/** The value chosen of each facet, by the facet's name. */
export type Chosen = Readonly<Partial<Record<string, string>>>

/** A facet with what can be chosen of it, and how many entries that would leave. */
export interface FacetView {
  readonly name: keyof Words['facets']['names']
  readonly chosen: string | undefined
  /** Those of most entries first. */
  readonly options: readonly (FacetValue & { readonly count: number })[]
  /** How many values more there are. */
  readonly more: number
}

/** A list narrowed down. */
export interface Narrowed<T = unknown> {
  readonly entries: readonly T[]
  readonly facets: readonly FacetView[]
  /** What was chosen, by the names of facets. */
  readonly chosen: Readonly<Record<string, string>>
}

/** So many values of a facet can be chosen. */
const mostOptions = 100

/** Narrows a list down to what has every chosen value; each facet counts what the others leave. */
export function narrow<T>(site: Site, all: readonly T[], facets: readonly Facet<T>[], chosen: Chosen): Narrowed<T> {
  const wanted = facets.flatMap(facet => {
    const key = chosen[facet.name]
    return key === undefined || key === '' ? [] : [{ facet, key }]
  })
  const has = (entry: T, { facet, key }: (typeof wanted)[number]) =>
    facet.valuesOf(entry, site).some(value => value.key === key)
  const leave = (without?: Facet<T>) => {
    const rest = wanted.filter(({ facet }) => facet !== without)
    return rest.length === 0 ? all : all.filter(entry => rest.every(each => has(entry, each)))
  }
  return {
    entries: leave(),
    facets: facets
      .map(facet => viewFacet(site, facet, leave(facet), chosen[facet.name] || undefined))
      .filter(({ options, chosen: key }) => options.length > 1 || key !== undefined),
    chosen: Object.fromEntries(wanted.map(({ facet, key }) => [facet.name, key])),
  }
}

function viewFacet<T>(site: Site, facet: Facet<T>, entries: readonly T[], chosen: string | undefined): FacetView {
  const counts = new Map<string, { value: FacetValue; count: number }>()
  for (const entry of entries) {
    for (const value of facet.valuesOf(entry, site)) {
      const known = counts.get(value.key)
      if (known) known.count++
      else counts.set(value.key, { value, count: 1 })
    }
  }
  const options = [...counts.values()]
    .map(({ value, count }) => ({ ...value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.label, b.label))
  const shown = options.filter(({ key }, i) => i < mostOptions || key === chosen)
  return { name: facet.name, chosen, options: shown, more: options.length - shown.length }
}

/** The query part of the address of a narrowed list: empty where it is whole. */
export function queryOfNarrowed({ chosen }: Narrowed): string {
  const query = new URLSearchParams(chosen)
  return query.size === 0 ? '' : `?${query}`
}

/** A resource as a value: by the last part of its path, or by the name of a term, or else by its IRI. */
export function toValue({ paths, nameOf }: Site, resource: Resource): FacetValue {
  const slug = paths.pathOf(resource.id)?.replace(/^.*\//, '')
  const term = resource.id.startsWith(cg.$iri) ? localName(resource.id) : resource.id
  return { key: slug === undefined ? term : decodeURIComponent(slug), label: nameOf(resource) }
}

/** The year in which something was done, or may first have been. */
export function yearsOf(times: Times): FacetValue[] {
  const { first, last } = possibleDays(times)
  const year = /^-?[0-9]+/.exec(first ?? last ?? '')?.[0]
  return year === undefined ? [] : [{ key: year, label: year }]
}
