import type { ClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { rdf } from '../../../src/rdf/environment.js'
import { rdfs, schema, skos } from '../../../src/rdf/namespaces.js'
import { storeOf } from '../../claims/fixture.js'

/** Labels that would do harm, or break a page, where they were not shown as text. */
export const hostile: Readonly<Record<string, string>> = {
  script: '<script>document.title = "taken"</script>',
  image: '"><img src=x onerror="document.title = 1">',
  closing: '</title></textarea></script></style><h1>taken</h1>',
  quotes: `it's "quoted" & 'quoted' \`ticked\``,
  entity: '&lt;b&gt; &amp;amp; &#60;i&#62;',
  rightToLeft: 'القصور \u202e gnirts eht',
  emoji: '👩‍👩‍👧‍👦🏴‍☠️ é e\u0301',
  lines: 'first line\nsecond line\r\n\tthird',
  long: 'x'.repeat(10_000),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  template: '${process.exit(1)} {{constructor}} %s',
}

/** A graph in which every kind of thing is called by one of these labels. */
export async function openHostile(name: string): Promise<ClaimGraph> {
  const store = await storeOf(`
    :agent a prov:Person . :other a prov:Organization ; prov:actedOnBehalfOf :agent . :third a cg:Group .
    :place a schema:Place . :concept a <http://www.w3.org/2004/02/skos/core#Concept> .
    :event a sem:Event ; sem:hasPlace :place ; cg:victims :concept . :part a sem:Event ; cg:partOf :event .
    :document a cg:Document ; schema:publisher :agent .
    :one a cg:Claim ; prov:wasAttributedTo :agent ; cg:act :concept ; cg:basis :concept ; schema:about :event ;
      cg:assertedOn "2024-01-01"^^xsd:date ; cg:mention :m1 ; prov:wasDerivedFrom :two .
    :m1 a cg:Mention ; oa:hasSource :document ; oa:hasSelector [ oa:start 0 ; oa:end 5 ] .
    :two a cg:Claim ; prov:wasAttributedTo :third ; cg:stance cg:Denies ; schema:about :event ;
      cg:assertedOn "2024-01-02"^^xsd:date ; cg:mention :m2 .
    :m2 a cg:Mention ; oa:hasSource :document ; oa:hasSelector [ oa:start 6 ; oa:end 9 ] ; cg:relayedBy ( :agent ) .
    :one { :event cg:perpetrator :concept ; cg:deaths [ schema:value 3 ; schema:minValue 3 ; schema:unitText "UNIT" ] .
      :part cg:deaths 9 }
    :two { :event cg:perpetrator :concept ; cg:deaths [ schema:value 5 ; schema:maxValue 5 ; schema:unitText "UNIT" ] .
      :event cg:motive :third }`)
  const text = rdf.literal(hostile[name]!, 'en')
  const things = ['agent', 'other', 'third', 'place', 'concept', 'event', 'part', 'document', 'one', 'two']
  for (const thing of things.map(local => rdf.namedNode(`https://example.org/flood/${local}`))) {
    for (const property of [rdfs.label, rdfs.comment, skos.altLabel]) store.add(rdf.quad(thing, property, text))
  }
  store.add(rdf.quad(rdf.namedNode('https://example.org/flood/document'), schema.headline, text))
  for (const quad of [...store.match(null, schema.unitText)]) {
    store.delete(quad)
    store.add(rdf.quad(quad.subject, quad.predicate, rdf.literal(hostile[name]!), quad.graph))
  }
  return toClaimGraph(store)
}
