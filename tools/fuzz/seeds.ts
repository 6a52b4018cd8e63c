/** Well-formed inputs of each kind, from which others are made. */
export const seeds = {
  ttl: [
    `@prefix : <http://example.org/> .\n@prefix e: <http://example.org/terms#> .\n:flood a e:Event ; e:deaths 12 , 1.5 , 2e3 , true ;\n  e:label "the \\"flood\\""@en , '''two\nlines''' , "صوت"@ar--rtl .\n`,
    `@base <http://example.org/b/> .\n<a> <b> [ <c> ( 1 "two" <three> ) ; <d> [] ] . # a comment\n_:x <e> _:y .\n`,
    `PREFIX e: <http://example.org/>\ne:a e:b "5"^^e:int , "x"^^<http://example.org/t> .\n<< e:a e:b e:c ~ e:r >> e:d 1 .\ne:a e:b <<( e:s e:p "o"@en )>> {| e:q 2 |} .\n`,
    `<http://example.org/\\u00e9> <http://example.org/p%20q> "tab\\there \\U0001F30A" .\n`,
  ],
  trig: [
    `@prefix : <http://example.org/> .\n:g { :s :p [ :q 1 ] . :s a :T } \n{ :s :p "o"@en }\nGRAPH _:h { _:b :p _:c }\n`,
    `PREFIX e: <http://example.org/>\nBASE <http://example.org/x>\ne:g { <#s> e:p ( 1 2 ) , "x"^^e:t . }\ne:s e:p e:o .\n`,
  ],
  nt: [
    `<http://example.org/s> <http://example.org/p> "o\\n"@en-GB . # comment\n_:b <http://example.org/p> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .\n<http://example.org/s> <http://example.org/p> <<( <http://example.org/s> <http://example.org/p> "x"@ar--rtl )>> .\n`,
  ],
  nq: [
    `<http://example.org/s> <http://example.org/p> _:o <http://example.org/g> .\n_:o <http://example.org/p> "\\u00e9" _:g .\nVERSION "1.2"\n<http://example.org/s> <http://example.org/p> "x"^^<http://example.org/t> .\n`,
  ],
  jsonld: [
    `{"@context":{"@version":1.1,"e":"http://example.org/","label":{"@id":"e:label","@container":"@language"},"at":{"@id":"e:at","@type":"@id"}},"@id":"e:s","label":{"en":"flood","de":["Flut"]},"at":"e:o","e:n":[1,2.5,true,{"@value":"x","@language":"ar","@direction":"rtl"}],"e:l":{"@list":[1,{"@id":"_:b"}]}}`,
    `{"@graph":[{"@id":"http://example.org/g","@graph":[{"@id":"http://example.org/s","http://example.org/p":{"@value":"5","@type":"http://example.org/t"}}]},{"@type":["http://example.org/T"],"@reverse":{"http://example.org/r":{"@id":"http://example.org/s"}}}]}`,
    `{"@context":[{"@vocab":"http://example.org/","n":{"@type":"http://www.w3.org/2001/XMLSchema#decimal"}},{"in":{"@nest":"more"},"more":"@nest"}],"@id":"http://example.org/s","n":0.71,"more":{"in":"x"},"@included":[{"j":{"@type":"@json","@value":{"a":[1]}}}]}`,
  ],
  rdf: [
    `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">\n<e:T rdf:about="http://example.org/s" e:p="x"><e:q rdf:parseType="Collection"><rdf:Description rdf:nodeID="b"/></e:q><e:r xml:lang="en">a &amp; b</e:r><e:n rdf:datatype="http://example.org/t">1</e:n></e:T></rdf:RDF>`,
    `<TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/"><graph><uri>http://example.org/g</uri><triple><id>x</id><uri>http://example.org/p</uri><plainLiteral xml:lang="en">a</plainLiteral></triple></graph></TriX>`,
  ],
  nanopub: [
    `@prefix : <http://example.org/np/RAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/> . @prefix np: <http://www.nanopub.org/nschema#> . @prefix npx: <http://purl.org/nanopub/x/> . @prefix e: <http://example.org/> .\n:Head { : a np:Nanopublication ; np:hasAssertion :a ; np:hasProvenance :p ; np:hasPublicationInfo :i }\n:a { e:s e:deaths [ e:v 3 ] } :p { :a e:wasAttributedTo e:x } :i { : e:creator e:y . :sig npx:hasSignatureTarget : ; npx:hasAlgorithm "RSA" ; npx:hasPublicKey "MIIB" ; npx:hasSignature "AAAA" }\n`,
  ],
  claimreview: [
    `{"@graph":[{"@type":"ClaimReview","url":"http://example.org/r","author":{"@type":"Person","name":"N. N."},"claimReviewed":"It rained","reviewRating":{"ratingValue":1,"alternateName":"No"},"itemReviewed":{"@type":"Claim","author":"Mayor","datePublished":"2031-05-04","appearance":[{"url":"http://example.org/p"}]}}]}`,
  ],
  annotation: [
    `{"rows":[{"user":"acct:n@h","uri":"http://example.org/p","text":"It rained","tags":["a"],"target":[{"source":"http://example.org/p","selector":[{"type":"TextPositionSelector","start":1,"end":5},{"type":"TextQuoteSelector","exact":"rain"}]}]},{"type":"Annotation","body":[{"type":"TextualBody","value":"x"}],"target":{"source":"http://example.org/q"}}]}`,
  ],
  ftm: [
    `id,entity_id,canonical_id,prop,schema,value,dataset,lang,origin,first_seen\n1,a,a,name,Person,"N. N.",d,eng,http://example.org/o,2031-05-04\n2,a,a,notes,Person,said so,e,,,\n`,
  ],
  html: [
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge falls</title><meta property="og:site_name" content="Valley Post"></head><body><article><h1>Bridge falls</h1><p>“It was fast,” said Anna Petrova. The mayor said that 3 people were killed<sup>2</sup> on 4 May 2031.</p><p>The <q>river</q> had <del>never</del> risen, according to the council, and people of the old town carried what they could.</p></article></body></html>`,
    `<div><p>The mayor of Selm said on Monday that two people were killed when the bridge fell.</p><script>document.write("<body>")</script><table><tr><td>12</td></tr></table></div>`,
  ],
  text: [
    `Bridge falls\n\nThe fire brigade said on 4 May 2031 that at least 12 people were killed when the bridge at Selm fell, three of them children.\n\n“We heard it at 3 a.m.,” said Maria Holt, who lives nearby. “They told my brother: ‘go home.’”\n`,
    `According to the Ministry of Works, more than two hundred people were displaced; it denied that the bridge had been unsafe.\n\nThe organisation, citing an engineer who spoke to the Valley Post on Tuesday, claimed that between 15 and 20 were missing. He did not say why.\n`,
    `Q: How many died?\nMayor: “About 1,200 people – no more,” she told reporters (in March 2031).\nPolice reported no arrests.\n`,
  ],
  csv: [
    `claimant,claimant-type,event,property,value,stance,asserted,document,quotation,relays,kind,place,from\nFire brigade,organization,Fall of the bridge,deaths,at least 12,,2031-05-04,Valley Post,"Twelve, at least",Mayor; Radio,Accident,Selm,2031-05-04\nCouncil,organization,Fall of the bridge,deaths,10,denies,2031-05,Valley Post,"He said ""ten""",,,,\n`,
    `sep=;\nclaimant;event;property;value;document\nCouncil;Flood;injured;"between 3\nand 5";Bulletin\n`,
  ],
  mapping: [
    `{"about":"a list","person":"{name} {age?}","claims":[{"claimant":"Mayor","event":"Killings, {place|location?}","property":{"of":"{status}","is":{"killed":"deaths"}},"value":"at least {#}","act":"Report"}]}`,
  ],
  sparql: [
    `PREFIX e: <http://example.org/>\nSELECT ?s (COUNT(*) AS ?n) WHERE { ?s e:p/e:q* ?o . OPTIONAL { ?o a ?t } FILTER(?o > 1 && regex(?s, "a.b")) } GROUP BY ?s ORDER BY DESC(?n) LIMIT 5`,
    `CONSTRUCT { ?s e:p [ e:q ?o ] } WHERE { GRAPH ?g { ?s ?p ?o } BIND(IRI(CONCAT("http://x/", "a> <b")) AS ?i) }`,
    `ASK { { ?s ?p "x"@en } UNION { VALUES ?s { <http://example.org/a> UNDEF } } MINUS { ?s a ?c } }`,
    `DESCRIBE ?x { ?x ?p <<( ?a ?b ?c )>> }`,
  ],
} as const
