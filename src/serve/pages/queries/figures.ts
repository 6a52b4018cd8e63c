import { iri } from './iri.js'

/** What of a figure a claim may give. */
const figureParts = `OPTIONAL { ?value schema:value ?stated }
    OPTIONAL { ?value schema:minValue ?least }
    OPTIONAL { ?value schema:maxValue ?most }
    OPTIONAL { ?value schema:unitText ?unit }
    BIND (IF(ISNUMERIC(?value), ?value, ?stated) AS ?figure)
    FILTER (BOUND(?figure) || BOUND(?least) || BOUND(?most))`

/** All figures that claims give, with their bounds. */
export const rangesQuery = `SELECT ?event ?property ?claim ?claimant ?figure ?least ?most ?unit
WHERE {
  GRAPH ?claim {
    ?event ?property ?value .
    ${figureParts}
  }
  ?claim prov:wasAttributedTo ?claimant .
}
ORDER BY ?event ?property ?claim`

/** The figures that claims give for an event, with their bounds. */
export function rangeQuery(event: string): string {
  return `SELECT ?property ?claim ?claimLabel ?claimant ?figure ?least ?most ?unit
WHERE {
  GRAPH ?claim {
    ${iri(event)} ?property ?value .
    ${figureParts}
  }
  ?claim prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
}
ORDER BY ?property ?claim`
}
