/** Every marker: no output may have it, whatever letters and digits follow. */
export const marker = /zz[a-z]+mark|Zz[a-z]+mark|4711/i

/** A restricted claim of a claimant about an event, with a passage, its parts replaced by what is given. */
function claim(name: string, parts: Readonly<Record<string, string>> = {}): string {
  const its: Record<string, string> = {
    'cg:sensitivity': 'cg:Restricted',
    'prov:wasAttributedTo': 'ex:board',
    'schema:about': 'ex:spill',
    'cg:mention': `ex:${name}-m`,
    'cg:act': 'cg:Report',
    'cg:status': 'cg:Curated',
    'cg:assertedOn': '"2031-04-02"^^xsd:date',
    'cg:dateBasis': 'cg:Stated',
    'rdfs:label': `"${name} says so"@en`,
    ...parts,
  }
  const lines = Object.entries(its).filter(([, value]) => value !== '')
  return `ex:${name} a cg:Claim ; ${lines.map(line => line.join(' ')).join(' ; ')} .
    ${'cg:mention' in parts ? '' : `ex:${name}-m a cg:Mention ; oa:hasSource ex:article ; cg:sha256 "${name}" .`}
    ex:${name} { ex:spill cg:deaths [ schema:value 4711 ; schema:minValue 4711 ; schema:unitText "${name}" ] }\n`
}

const openClaim = (name: string, parts: Readonly<Record<string, string>>) =>
  claim(name, { 'cg:sensitivity': 'cg:Open', ...parts })
const agent = (name: string, more: string) => `ex:${name} a prov:Person ; rdfs:label "${name}"@en ; ${more} .\n`
const restricted = 'cg:sensitivity cg:Restricted'

/** Where something restricted can stand, each with a marker of its own in everything that may not show. */
export const plants: Readonly<Record<string, string>> = {
  'a claim': claim('zzclaimmark', { 'rdfs:comment': '"zzclaimmark comment"', 'skos:altLabel': '"zzclaimmark"@fr' }),
  'a misspelt value': claim('zzspellmark', { 'cg:sensitivity': 'cg:restricted' }),
  'a value as text': claim('zztextmark', { 'cg:sensitivity': '"Restricted"' }),
  'a value of somebody else': claim('zzothermark', { 'cg:sensitivity': 'ex:Secret' }),
  'a value beside the open one': claim('zzbothmark', { 'cg:sensitivity': 'cg:Open , cg:Restricted' }),
  'a mark in a named graph': `${openClaim('zznamedmark', {})} ex:notes { ex:zznamedmark ${restricted} }`,
  'a claimant':
    agent('zzwitnessmark', `${restricted} ; skos:altLabel "zzwitnessmark alias"@en`) +
    openClaim('zztoldmark', { 'prov:wasAttributedTo': 'ex:zzwitnessmark' }),
  'what only a restricted claim names':
    claim('zzonlymark', {
      'prov:wasAttributedTo': 'ex:zzknownmark',
      'schema:about': 'ex:zzraidmark',
      'cg:mention': 'ex:zzonlymark-x',
      'cg:basis': 'ex:zzbasismark',
    }) +
    agent('zzknownmark', 'prov:actedOnBehalfOf ex:zzcellmark') +
    agent('zzcellmark', 'cg:kind cg:ArmedGroup') +
    agent('zzrelaymark', 'cg:kind cg:Witness') +
    `ex:zzonlymark-x a cg:Mention ; oa:hasSource ex:zzpapermark ; cg:relayedBy ( ex:zzrelaymark ex:board ) .
     ex:zzpapermark a cg:Document ; rdfs:label "zzpapermark"@en ; schema:publisher ex:board .
     ex:zzbasismark a skos:Concept ; rdfs:label "zzbasismark"@en .
     ex:zzraidmark a sem:Event ; rdfs:label "zzraidmark"@en ; sem:hasPlace ex:zzcellarmark .
     ex:zzcellarmark a schema:Place ; rdfs:label "zzcellarmark"@en .`,
  'a document':
    `ex:zzdiarymark a cg:Document ; rdfs:label "zzdiarymark"@en ; ${restricted} .` +
    openClaim('zzindiarymark', { 'cg:mention': '[ a cg:Mention ; oa:hasSource ex:zzdiarymark ]' }),
  'the publisher of a document':
    agent('zzpressmark', restricted) +
    `ex:zzleafmark a cg:Document ; rdfs:label "zzleafmark"@en ; schema:publisher ex:zzpressmark .` +
    openClaim('zzinleafmark', { 'cg:mention': 'ex:zzinleafmark-x' }) +
    'ex:zzinleafmark-x a cg:Mention ; oa:hasSource ex:zzleafmark .',
  'the author of a document':
    agent('zzpenmark', restricted) +
    'ex:zzbookmark a cg:Document ; rdfs:label "zzbookmark"@en ; schema:author ex:zzpenmark ; schema:publisher ex:board .',
  'the original of a document': `ex:zzoriginalmark a cg:Document ; ${restricted} .
     ex:zzcopymark a cg:Document ; rdfs:label "zzcopymark"@en ; schema:isBasedOn ex:zzoriginalmark .`,
  'a relay in a list':
    agent('zzlistedmark', restricted) +
    openClaim('zzvialistmark', { 'cg:mention': 'ex:zzvialistmark-x' }) +
    'ex:zzvialistmark-x a cg:Mention ; oa:hasSource ex:article ; cg:relayedBy ( ex:board ex:zzlistedmark ) .',
  'a relay without a list':
    agent('zzbaremark', restricted) +
    openClaim('zzviabaremark', { 'cg:mention': 'ex:zzviabaremark-x' }) +
    'ex:zzviabaremark-x a cg:Mention ; oa:hasSource ex:article ; cg:relayedBy ex:zzbaremark .',
  'the organisation of a spokesperson':
    agent('zzorgmark', restricted) +
    agent('zzspokemark', 'prov:actedOnBehalfOf ex:zzorgmark') +
    openClaim('zzspokenmark', { 'prov:wasAttributedTo': 'ex:zzspokemark' }),
  'the organisation of a unit':
    agent('zzstaffmark', restricted) +
    agent('zzunitmark', 'schema:parentOrganization ex:zzstaffmark') +
    openClaim('zzunitsaidmark', { 'prov:wasAttributedTo': 'ex:zzunitmark' }),
  'the group of a member':
    agent('zzgroupmark', restricted) +
    agent('zzmembermark', 'schema:memberOf ex:zzgroupmark') +
    openClaim('zzmembersaidmark', { 'prov:wasAttributedTo': 'ex:zzmembermark' }),
  'an event that an open claim is about alone':
    `ex:zzeventmark a sem:Event ; rdfs:label "zzeventmark"@en ; ${restricted} .` +
    openClaim('zzaboutmark', { 'schema:about': 'ex:zzeventmark' }),
  'an event of which alone an open claim says something': `ex:zzrowmark a sem:Event ; rdfs:label "zzrowmark"@en ; ${restricted} .
     ex:zzsaysmark a cg:Claim ; rdfs:label "zzsaysmark"@en ; prov:wasAttributedTo ex:board .
     ex:zzsaysmark { ex:zzrowmark cg:injured [ schema:value 4711 ] }`,
  'an event within another':
    `ex:zzwholemark a sem:Event ; rdfs:label "zzwholemark"@en ; ${restricted} .
     ex:zzpartmark a sem:Event ; rdfs:label "zzpartmark"@en ; cg:partOf ex:zzwholemark .` +
    openClaim('zzofpartmark', { 'schema:about': 'ex:zzpartmark' }),
  'a place, and one within it':
    `ex:zzhousemark a schema:Place ; rdfs:label "zzhousemark"@en ; ${restricted} .
     ex:zzroommark a schema:Place ; rdfs:label "zzroommark"@en ; schema:containedInPlace ex:zzhousemark .
     ex:zzfiremark a sem:Event ; rdfs:label "zzfiremark"@en ; sem:hasPlace ex:zzroommark .` +
    openClaim('zzatplacemark', { 'schema:about': 'ex:zzfiremark' }),
  'an event whose figures stand in an open claim': `ex:zzfigureeventmark a sem:Event ; rdfs:label "zzfigureeventmark"@en ; ${restricted} .
     ex:one { ex:zzfigureeventmark cg:deaths [ schema:value 4711 ; schema:unitText "zzfiguremark" ;
       cg:asStated [ rdf:value "zznestedmark" ] ] }`,
  'a mention': `ex:one cg:mention ex:zzmentionmark . ex:zzmentionmark a cg:Mention ; oa:hasSource ex:article ; ${restricted} .`,
  'a mention that is a blank node': `ex:one cg:mention [ a cg:Mention ; oa:hasSource ex:article ; cg:sha256 "zzblankmark" ; ${restricted} ] .`,
  'a claim in the passage of an open one': claim('zzsharedmark', { 'cg:mention': 'ex:m1' }),
  'what an open claim names': [
    ...['prov:wasDerivedFrom', 'prov:wasRevisionOf', 'cg:contradicts', 'schema:about', 'cg:addressee', 'cg:basis'],
    ...['rdfs:seeAlso', 'owl:sameAs', 'skos:related', 'cg:retractedBy'],
  ]
    .map(
      (property, i) =>
        `ex:two ${property} ex:zznamed${'abcdefghij'[i]}mark . ex:zznamed${'abcdefghij'[i]}mark ${restricted} .`,
    )
    .join('\n'),
  'what an open claim says something of': `${agent('zzaccusedmark', restricted)}ex:two { ex:spill cg:perpetrator ex:zzaccusedmark }`,
  'the same as something open': `${agent('zzsamemark', `${restricted} ; owl:sameAs ex:board`)}ex:gazette owl:sameAs ex:zzsamemark .`,
  'a decision on what is the same':
    agent('zztwinmark', restricted) +
    `ex:zzidentitymark a cg:Identity ; cg:identifies ex:gazette , ex:zztwinmark ; cg:identityKind cg:Same ;
       cg:status cg:Accepted ; rdfs:comment "zzidentitymark" .
     ex:zzproposedmark a cg:Identity ; cg:identifies ex:board , ex:zztwinmark ; cg:status cg:Proposed ;
       cg:identityKind cg:Same ; cg:confidence 0.4711 ; rdfs:comment "zzproposedmark" .`,
  'an item of a list': `${agent('zzitemmark', restricted)}ex:valley rdfs:seeAlso ( ex:board ex:zzitemmark ex:gazette ex:zzitemmark ) .`,
  'a group and a position of a user':
    agent('zzfellowmark', restricted) +
    'ex:board rdfs:seeAlso ex:zzfellowmark . ex:gazette skos:related ex:zzfellowmark .',
  'an annotation': `ex:zzannotationmark a oa:Annotation ; oa:hasTarget ex:zztargetmark ; oa:hasBody "zzbodymark" .
     ex:zztargetmark a cg:Claim ; ${restricted} .`,
  'an annotated triple': `ex:valley rdfs:comment "zzannotatedmark" {| ${restricted} |} .
     ex:zzquotedmark a prov:Person ; ${restricted} ; rdfs:label "zzquotedmark" {| rdfs:comment "zznotemark" |} .`,
  'a reified statement': `ex:zzstatementmark a rdf:Statement ; rdf:subject ex:zzreifiedmark ; rdf:predicate rdfs:label ;
     rdf:object "zzreifiedmark" . ex:zzreifiedmark a prov:Person ; ${restricted} .`,
  'a property and a class': `ex:zzpropertymark a rdf:Property ; rdfs:label "zzpropertymark" ; ${restricted} .
     ex:zzclassmark ${restricted} . ex:board ex:zzpropertymark "zzvaluemark" . ex:gazette a ex:zzclassmark .`,
  'a datatype and a literal': `ex:zztypemark ${restricted} .
     ex:valley skos:note "zztypedmark"^^ex:zztypemark , "https://example.org/dam/zztypemark"^^xsd:anyURI .`,
  'derived data': `cg:comparisons { ex:zzpositionmark a cg:Position ; rdfs:label "zzpositionmark, 4711" . }`,
  'the record of a restriction': `ex:zzclaimmark ${restricted} . ex:zzrecordmark a cg:Restriction ; schema:about ex:zzclaimmark ; rdfs:comment "zzrecordmark" .
     ex:zzretractionmark a cg:Retraction ; schema:about ex:zzclaimmark ; rdfs:comment "zzretractionmark" .`,
  'a prefix': `@prefix zzprefixmark: <https://files.example/zznamespacemark/> .
     @prefix zzshortmark: <https://example.org/> .
     zzprefixmark:note a cg:Document ; rdfs:label "zzprefixedmark"@en ; ${restricted} .`,
}
