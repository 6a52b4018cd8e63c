/** An IRI in SPARQL's brackets; what no IRI can hold is percent-encoded, so that nothing can end it early. */
function iri(value: string): string {
  return `<${value.replace(/[\0-\x20<>"{}|^`\\]/g, encodeURIComponent)}>`
}

/** Every question with its topic, its verdict and the number of its positions. */
export const overviewQuery = `SELECT ?topic ?verdict ?question ?questionLabel (COUNT(?position) AS ?positions)
WHERE {
  GRAPH cg:comparisons {
    ?question a cg:Question ; rdfs:label ?questionLabel ; cg:verdict ?verdict ; cg:topic ?topic .
    ?position cg:positionOn ?question .
  }
}
GROUP BY ?topic ?verdict ?question ?questionLabel
ORDER BY ?topic ?verdict ?questionLabel`

/** The questions of a topic with their positions. */
export function topicQuery(topic: string): string {
  return `SELECT ?question ?questionLabel ?scope ?verdict ?position ?positionLabel
WHERE {
  GRAPH cg:comparisons {
    ?question cg:topic ${iri(topic)} ; rdfs:label ?questionLabel ; cg:verdict ?verdict .
    ?position cg:positionOn ?question ; rdfs:label ?positionLabel .
    OPTIONAL { ?question cg:scope ?scope }
  }
}
ORDER BY ?questionLabel ?positionLabel`
}

/** The positions on a question with the claims on which they rest. */
export function questionQuery(question: string): string {
  return `SELECT ?position ?positionLabel ?claim ?claimLabel ?claimant ?claimantLabel ?lifted
WHERE {
  GRAPH cg:comparisons {
    ?position cg:positionOn ${iri(question)} ; rdfs:label ?positionLabel ; prov:wasDerivedFrom ?claim .
    OPTIONAL { ?position cg:liftedFrom ?claim . BIND (?claim AS ?other) }
    BIND (BOUND(?other) AS ?lifted)
  }
  ?claim prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claimant rdfs:label ?claimantLabel }
}
ORDER BY ?positionLabel ?claimantLabel ?claim`
}

/** The claims on which a position rests. */
export function positionQuery(position: string): string {
  return `SELECT ?claim ?claimLabel ?claimant ?claimantLabel ?lifted
WHERE {
  GRAPH cg:comparisons {
    ${iri(position)} prov:wasDerivedFrom ?claim .
    OPTIONAL { ${iri(position)} cg:liftedFrom ?claim . BIND (?claim AS ?other) }
    BIND (BOUND(?other) AS ?lifted)
  }
  ?claim prov:wasAttributedTo ?claimant .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claimant rdfs:label ?claimantLabel }
}
ORDER BY ?claimantLabel ?claim`
}

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

/**
 * On how many questions two actors agree, are compatible, differ, contradict each other or cannot be compared: on each
 * question what is gravest counts.
 */
export const alignmentQuery = `SELECT ?a ?aLabel ?b ?bLabel (COUNT(?question) AS ?questions)
  (SUM(IF(?gravest = 3, 1, 0)) AS ?agree) (SUM(IF(?gravest = 2, 1, 0)) AS ?compatible)
  (SUM(IF(?gravest = 4, 1, 0)) AS ?differ) (SUM(IF(?gravest = 5, 1, 0)) AS ?contradict)
  (SUM(IF(?gravest = 1, 1, 0)) AS ?incomparable)
WHERE {
  {
    SELECT ?a ?b ?question (MAX(?gravity) AS ?gravest)
    WHERE {
      GRAPH cg:comparisons {
        {
          ?one cg:positionOn ?question ; cg:heldBy ?a .
          ?other cg:positionOn ?question ; cg:heldBy ?b .
          BIND (0 AS ?gravity)
        } UNION {
          ?one cg:heldBy ?a , ?b ; cg:positionOn ?question ; rdf:value ?value .
          BIND (3 AS ?gravity)
        } UNION {
          {
            VALUES (?verdict ?gravity) { (cg:Compatible 2) (cg:Agree 3) (cg:Differ 4) (cg:Contradict 5) }
            ?relation cg:verdict ?verdict
          } UNION {
            ?relation rdf:predicate cg:notComparableWith
            BIND (1 AS ?gravity)
          }
          ?relation rdf:subject ?one ; rdf:object ?other .
          ?one cg:positionOn ?question ; cg:heldBy ?x .
          ?other cg:positionOn ?question ; cg:heldBy ?y .
          BIND (IF(STR(?x) < STR(?y), ?x, ?y) AS ?a)
          BIND (IF(STR(?x) < STR(?y), ?y, ?x) AS ?b)
        }
      }
      FILTER (STR(?a) < STR(?b))
    }
    GROUP BY ?a ?b ?question
  }
  ?a rdfs:label ?aLabel .
  ?b rdfs:label ?bLabel .
}
GROUP BY ?a ?aLabel ?b ?bLabel
ORDER BY ?aLabel ?bLabel`

/** The questions on which two actors both take a position. */
export function pairQuery(a: string, b: string): string {
  return `SELECT ?question ?questionLabel ?position ?positionLabel ?otherPosition ?otherPositionLabel
WHERE {
  GRAPH cg:comparisons {
    ?position cg:positionOn ?question ; cg:heldBy ${iri(a)} ; rdfs:label ?positionLabel .
    ?otherPosition cg:positionOn ?question ; cg:heldBy ${iri(b)} ; rdfs:label ?otherPositionLabel .
    ?question rdfs:label ?questionLabel .
  }
}
ORDER BY ?questionLabel ?positionLabel ?otherPositionLabel`
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

/** Every actor with the number of its claims. */
export const actorsQuery = aboutQuery

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

/** Every claim with whoever makes it, and when, as far as that is known. */
export const claimsQuery = `SELECT ?claim ?claimLabel ?claimant ?claimantLabel ?on ?notBefore ?notAfter
WHERE {
  ?claim a cg:Claim .
  OPTIONAL { ?claim rdfs:label ?claimLabel }
  OPTIONAL { ?claim prov:wasAttributedTo ?claimant . OPTIONAL { ?claimant rdfs:label ?claimantLabel } }
  OPTIONAL { ?claim cg:assertedOn ?on }
  OPTIONAL { ?claim cg:assertedNotBefore ?notBefore }
  OPTIONAL { ?claim cg:assertedNotAfter ?notAfter }
}
ORDER BY ?claim`

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

/** What became of claims in the documents of others: what is relayed, what it is held against, and why. */
export const relayingQuery = relayingOf('')

/** The same in one document. */
export function relayingOfDocumentQuery(document: string): string {
  return relayingOf(`VALUES ?document { ${iri(document)} }
    `)
}

function relayingOf(which: string): string {
  return `SELECT ?document ?outcome ?source ?sourceLabel ?relayed ?relayedLabel ?because
WHERE {
  GRAPH cg:comparisons {
    ${which}?relation rdf:subject ?relayed ; rdf:predicate cg:relays ; rdf:object ?source ;
      cg:carriedBy ?document ; cg:outcome ?outcome ; rdfs:comment ?because .
  }
  OPTIONAL { ?source rdfs:label ?sourceLabel }
  OPTIONAL { ?relayed rdfs:label ?relayedLabel }
}
ORDER BY ?document ?outcome ?relayed ?source`
}

/** The positions of which two independent origins are not known, those that most documents carry first. */
export const oneOriginQuery = `SELECT ?question ?questionLabel ?position ?positionLabel (COUNT(DISTINCT ?document) AS ?documents)
WHERE {
  GRAPH cg:comparisons {
    ?position cg:singleSource true ; cg:positionOn ?question ; rdfs:label ?positionLabel .
    ?question rdfs:label ?questionLabel .
    OPTIONAL { ?position cg:carriedBy ?document }
  }
}
GROUP BY ?question ?questionLabel ?position ?positionLabel
ORDER BY DESC(?documents) ?questionLabel ?positionLabel`

/** Every claim with its claimant and the days on which it can have been made. */
export const timelineQuery = `SELECT ?claimant ?claimantLabel ?claim ?claimLabel ?on ?notBefore ?notAfter
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
