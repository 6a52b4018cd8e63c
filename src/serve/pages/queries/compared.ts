import { iri } from './iri.js'

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
