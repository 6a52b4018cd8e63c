import { iri } from './iri.js'

/** What stands about a claim in the default graph, and what it says in its own. */
export function claimQuery(claim: string): string {
  return `SELECT ?part ?subject ?property ?value
WHERE {
  {
    BIND ("about the claim" AS ?part)
    BIND (${iri(claim)} AS ?subject)
    ${iri(claim)} ?property ?value .
  } UNION {
    BIND ("what it says" AS ?part)
    GRAPH ${iri(claim)} { ?subject ?property ?value }
  } UNION {
    BIND ("where it stands" AS ?part)
    ${iri(claim)} cg:mention ?subject .
    ?subject ?property ?value .
  }
}
ORDER BY ?part ?subject ?property`
}

/** The claims of an actor, or of those who speak for it, by the first day on which each can have been made. */
export function agentQuery(agent: string): string {
  return `SELECT ?earliest ?latest ?claim ?claimLabel ?claimant ?act
WHERE {
  { BIND (${iri(agent)} AS ?claimant) } UNION { ?claimant prov:actedOnBehalfOf ${iri(agent)} }
  ?claim prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claim cg:act ?act }
  OPTIONAL { ?claim cg:assertedOn ?on }
  OPTIONAL { ?claim cg:notBefore ?notBefore }
  OPTIONAL { ?claim cg:notAfter ?notAfter }
  BIND (STR(COALESCE(?on, ?notBefore)) AS ?earliest)
  BIND (STR(COALESCE(?on, ?notAfter)) AS ?latest)
}
ORDER BY ?earliest ?latest ?claim`
}

/** The statements of a document in the order of its text. */
export function documentQuery(document: string): string {
  return `SELECT ?start ?end ?claim ?claimLabel ?claimant ?claimantLabel
WHERE {
  ?mention oa:hasSource ${iri(document)} .
  ?claim cg:mention ?mention .
  OPTIONAL { ?mention oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end }
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claim prov:wasAttributedTo ?claimant . ?claimant rdfs:label ?claimantLabel }
}
ORDER BY ?start ?end ?claim`
}

/** The claims whose content names a thing, as a subject or as a value, or that are about it. */
export function namedQuery(thing: string): string {
  return `SELECT DISTINCT ?claim ?claimLabel ?claimant ?claimantLabel
WHERE {
  { ?claim schema:about ${iri(thing)} }
  UNION { GRAPH ?claim { ${iri(thing)} ?property ?value } }
  UNION { GRAPH ?claim { ?subject ?property ${iri(thing)} } }
  ?claim a cg:Claim ; prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claimant rdfs:label ?claimantLabel }
}
ORDER BY ?claimantLabel ?claim`
}

/** Every name that the search looks through. */
export const searchQuery = `SELECT ?thing ?name
WHERE {
  { ?thing rdfs:label ?name }
  UNION { ?thing skos:prefLabel ?name }
  UNION { ?thing skos:altLabel ?name }
  UNION { ?thing schema:headline ?name }
}
ORDER BY ?name`

/** How many claims each claimant has. */
export const aboutQuery = `SELECT ?claimant ?claimantLabel (COUNT(?claim) AS ?claims)
WHERE {
  ?claim a cg:Claim ; prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claimant rdfs:label ?claimantLabel }
}
GROUP BY ?claimant ?claimantLabel
ORDER BY DESC(?claims)`

/** Every document with its publisher, its day and the number of claims in it. */
export const documentsQuery = `SELECT ?document ?documentLabel ?publisher ?published (COUNT(DISTINCT ?claim) AS ?claims)
WHERE {
  ?document a cg:Document .
  OPTIONAL { ?document rdfs:label ?documentLabel }
  OPTIONAL { ?document schema:publisher ?publisher }
  OPTIONAL { ?document schema:datePublished ?published }
  OPTIONAL { ?claim a cg:Claim ; cg:mention/oa:hasSource ?document }
}
GROUP BY ?document ?documentLabel ?publisher ?published
ORDER BY DESC(?claims) ?documentLabel`

/** Every claim with its claimant and the days on which it can have been made. */
export const claimsQuery = `SELECT ?claimant ?claimantLabel ?claim ?claimLabel ?on ?notBefore ?notAfter
WHERE {
  ?claim a cg:Claim .
  OPTIONAL { ?claim prov:wasAttributedTo ?claimant . OPTIONAL { ?claimant rdfs:label ?claimantLabel } }
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claim cg:assertedOn ?on }
  OPTIONAL { ?claim cg:notBefore ?notBefore }
  OPTIONAL { ?claim cg:notAfter ?notAfter }
}
ORDER BY ?claimantLabel ?on ?notBefore ?notAfter ?claim`

/** Who passes on claims of whom: every step of every chain of relays. */
export const relaysQuery = `SELECT ?claimant ?claimantLabel ?relay ?relayLabel (COUNT(DISTINCT ?claim) AS ?claims)
WHERE {
  ?claim prov:wasAttributedTo ?claimant ; cg:mention ?mention .
  ?mention cg:relayedBy ?chain .
  ?chain rdf:rest*/rdf:first ?relay .
  OPTIONAL { ?claimant rdfs:label ?claimantLabel }
  OPTIONAL { ?relay rdfs:label ?relayLabel }
}
GROUP BY ?claimant ?claimantLabel ?relay ?relayLabel
ORDER BY DESC(?claims) ?claimantLabel ?relayLabel`

/** The places at which events are, with those that lie around them and their coordinates, where the graph has them. */
export const mapQuery = `SELECT ?place ?placeLabel ?event ?eventLabel ?latitude ?longitude
WHERE {
  ?event sem:hasPlace ?place .
  OPTIONAL { ?place rdfs:label ?placeLabel }
  OPTIONAL { ?event rdfs:label ?eventLabel }
  OPTIONAL { ?place schema:latitude ?latitude ; schema:longitude ?longitude }
}
ORDER BY ?placeLabel ?eventLabel`
