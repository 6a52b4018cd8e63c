/** A country, a region of one, or a town, as a gazetteer has it. */
export interface GazetteerPlace {
  readonly name: string
  /** ISO 3166 code. */
  readonly country: string
  /** The gazetteer's code of the region within the country; none for a country. */
  readonly region?: string
  /** In degrees; none for a country or a region. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number }
}

/** A list of places by name. */
export interface Gazetteer {
  /** The places of a name, which may be written with or without capitals and marks. */
  find(name: string): readonly GazetteerPlace[]
}

/** Whether one place of a gazetteer lies in another. */
export function liesIn(inner: GazetteerPlace, outer: GazetteerPlace): boolean {
  if (outer.coordinates !== undefined || inner.country !== outer.country) return false
  return outer.region === undefined
    ? inner.region !== undefined
    : inner.region === outer.region && inner.coordinates !== undefined
}
