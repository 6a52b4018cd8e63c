/**
 * The question that all engines answer: for each event and property of figures, how many pairs of claims in force, by
 * actors who do not speak for one another, cannot both be true. `graph` names the default graph, where an engine has one
 * by name.
 */
export const question = `
PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <http://schema.org/>
SELECT ?event ?property (COUNT(*) AS ?pairs) WHERE {
  ${figure('1')}
  ${figure('2')}
  FILTER (STR(?claim1) < STR(?claim2) && ?speaker1 != ?speaker2)
  FILTER (IF(?denied1,
    IF(?denied2,
      (?least1 = 0 || ?least2 = 0) && (?most1 = ${open()} || ?most2 = ${open()}) &&
        (?least1 = 0 || ?most2 = ${open()} || ?least1 <= ?most2 + 1) && (?least2 = 0 || ?most1 = ${open()} || ?least2 <= ?most1 + 1),
      ?least1 <= ?least2 && ?most2 <= ?most1),
    IF(?denied2, ?least2 <= ?least1 && ?most1 <= ?most2, ?most1 < ?least2 || ?most2 < ?least1)))
}
GROUP BY ?event ?property`

/** Stands for a figure without upper bound. */
function open() {
  return '9007199254740991'
}

/** A claim in force with the least and the most that its figure allows, or that it denies. */
function figure(n) {
  return `{ SELECT ?event ?property (?claim AS ?claim${n}) (?speaker AS ?speaker${n}) (?denied AS ?denied${n}) (?least AS ?least${n}) (?most AS ?most${n}) WHERE {
    VALUES ?property { cg:deaths cg:injured }
    GRAPH ?claim {
      ?event ?property ?value
      OPTIONAL { ?value schema:minValue ?lower }
      OPTIONAL { ?value schema:maxValue ?upper }
    }
    ?claim prov:wasAttributedTo ?claimant .
    OPTIONAL { ?claim cg:stance ?stance }
    OPTIONAL { ?claimant prov:actedOnBehalfOf ?organisation }
    FILTER (!BOUND(?stance) || ?stance != cg:CouldNotVerify)
    MINUS { ?later prov:wasRevisionOf ?claim }
    BIND (COALESCE(?organisation, ?claimant) AS ?speaker)
    BIND (BOUND(?stance) && ?stance = cg:Denies AS ?denied)
    BIND (IF(isLiteral(?value), ?value, COALESCE(?lower, 0)) AS ?least)
    BIND (IF(isLiteral(?value), ?value, COALESCE(?upper, ${open()})) AS ?most)
  } }`
}
