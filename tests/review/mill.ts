import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countCharacters } from '../../src/claims/passage.js'
import { sha256 } from '../../src/rdf/digest.js'

/** An invented report on an invented fire. */
export const report = `Fire at the mill of Ostwick

The fire brigade said that at least four people died in the fire at the mill on 3 May 2031. “We could not reach the upper floor,” a carter told the Ostwick Herald.

The owner of the mill denied that the doors had been locked. According to the carter, 𝑡wo millers were hurt.
`

/** Its digest. */
export const digest = sha256(report)

/** The namespace of the drafts of the report. */
export const drafts = `https://w3id.org/claimgraph/drafts/${digest.slice(0, 12)}/`

/** The namespace of what is known before. */
export const known = 'https://example.org/mill/'

const declare = (namespace: string) => `@prefix : <${namespace}> .
@prefix mill: <${known}> .
@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

const declarations = declare(drafts)

/** The graph that is known before: the fire, who speaks of it, and one claim of the fire brigade in a document of its own. */
export const knownGraph = `${declarations}
mill:brigade a prov:Organization ; rdfs:label "Ostwick fire brigade"@en ; skos:altLabel "fire brigade"@en ; cg:kind cg:Government .
mill:herald a prov:Organization ; rdfs:label "Ostwick Herald"@en ; cg:kind cg:Media .
mill:ostwick a schema:Place ; rdfs:label "Ostwick"@en .
mill:fire a sem:Event ; rdfs:label "Deaths in the fire of the mill"@en ; cg:kind cg:Killing ; sem:hasPlace mill:ostwick ;
  cg:from "2031-05-03"^^xsd:date ; cg:until "2031-05-03"^^xsd:date .
mill:bulletin a cg:Document ; rdfs:label "Brigade bulletin"@en ; schema:publisher mill:brigade ;
  schema:datePublished "2031-05-03"^^xsd:date .
mill:claim-four a cg:Claim ; rdfs:label "The brigade counts at least four dead"@en ; prov:wasAttributedTo mill:brigade ;
  cg:assertedOn "2031-05-03"^^xsd:date ; cg:dateBasis cg:Stated ; cg:act cg:Report ; schema:about mill:fire ;
  cg:status cg:Curated ; cg:mention mill:claim-four-m1 .
mill:claim-four-m1 a cg:Mention ; oa:hasSource mill:bulletin ;
  oa:hasSelector [ a oa:TextPositionSelector ; oa:start 0 ; oa:end 30 ] ; cg:sha256 "${sha256('bulletin')}" .
mill:claim-four { mill:fire cg:deaths [ schema:value 4 ; schema:minValue 4 ] }
`

/** Where words stand in the report, in code points. */
export function place(words: string): { start: number; end: number } {
  const before = report.split(words)[0]!
  if (before === report) throw new Error(`not in the report: ${words}`)
  const start = countCharacters(before)
  return { start, end: start + countCharacters(words) }
}

function selector(words: string): string {
  const { start, end } = place(words)
  return `[ a oa:TextPositionSelector ; oa:start ${start} ; oa:end ${end} ]`
}

interface DraftParts {
  label: string
  claimant: string
  source: string
  cue: string
  content: string
  confidence: number
  facts?: string
  more?: string
  about?: string
  chain?: string
}

/** A draft of the report in TriG. */
export function draft(
  id: string,
  { label, claimant, source, cue, content, confidence, facts = '', ...more }: DraftParts,
) {
  return `
:${id} a cg:Claim ; rdfs:label "${label}"@en ; prov:wasAttributedTo ${claimant} ;
  cg:notAfter "2031-05-05"^^xsd:date ; cg:dateBasis cg:Inferred ; rdfs:comment "Not after the report that relays it."@en ;
  cg:act cg:Report ; ${more.more ?? ''} schema:about ${more.about ?? ':fire'} ; cg:status cg:Draft ; cg:confidence ${confidence} ;
  prov:wasGeneratedBy :extraction ; cg:mention :${id}-m1 .
:${id}-m1 a cg:Mention ; oa:hasSource :document ; oa:hasSelector ${selector(content)} ; cg:sha256 "${sha256(content)}" ;
  cg:sourceSelector ${selector(source)} ; cg:cueSelector ${selector(cue)} ; cg:contentSelector ${selector(content)} ;
  cg:relayedBy ( ${more.chain ?? 'mill:herald'} ) .
${facts === '' ? '' : `:${id} { ${facts} }`}
`
}

const described = `
:document a cg:Document ; rdfs:label "report.txt"@en ; schema:publisher mill:herald ;
  schema:datePublished "2031-05-05"^^xsd:date ; cg:sha256 "${digest}" ; cg:characters ${countCharacters(report)} .
:extraction a prov:Activity ; prov:used :document ; prov:wasAssociatedWith cg:extractor ;
  prov:endedAtTime "2031-05-06T08:00:00Z"^^xsd:dateTime .
`

/** Drafts of the report, named in a namespace of their own. */
export const draftsOf = (namespace: string, own: readonly string[]) => declare(namespace) + described + own.join('')

/** Drafts of the report, in no order: the second by passage has no facts, and the event is proposed as the known fire. */
export const draftsGraph = `${declarations}${described}
:carter a prov:Person ; rdfs:label "a carter"@en ; cg:kind cg:Witness ; cg:status cg:Draft .
:owner a prov:Person ; rdfs:label "the owner of the mill"@en ; cg:status cg:Draft .
:fire a sem:Event ; rdfs:label "Killing in Ostwick, 3 May 2031"@en ; cg:kind cg:Killing ; sem:hasPlace mill:ostwick ;
  cg:from "2031-05-03"^^xsd:date ; cg:until "2031-05-03"^^xsd:date ; cg:status cg:Draft ; cg:proposedAs mill:fire .
${draft('a4', {
  label: 'A carter reports 2 injured',
  claimant: ':carter',
  source: 'the carter',
  cue: 'According to',
  content: '𝑡wo millers were hurt',
  confidence: 0.5,
  facts: ':fire cg:injured [ schema:value 2 ; schema:minValue 2 ; schema:maxValue 2 ]',
})}
${draft('a1', {
  label: 'The fire brigade reports at least 4 deaths',
  claimant: 'mill:brigade',
  source: 'The fire brigade',
  cue: 'said',
  content: 'at least four people died in the fire at the mill on 3 May 2031',
  confidence: 0.93,
  facts: ':fire cg:deaths [ schema:value 4 ; schema:minValue 4 ]',
})}
${draft('a2', {
  label: 'A carter says something of the fire',
  claimant: ':carter',
  source: 'a carter',
  cue: 'told',
  content: 'We could not reach the upper floor',
  confidence: 0.81,
})}
${draft('a3', {
  label: 'The owner of the mill denies intent',
  claimant: ':owner',
  source: 'The owner of the mill',
  cue: 'denied',
  content: 'the doors had been locked',
  confidence: 0.9,
  more: 'cg:stance cg:Denies ;',
  facts: ':fire cg:deliberate true',
})}
`

/** Writes the report, what is known, and the drafts into a folder. */
export async function writeMill(folder: string): Promise<{ data: string; documents: string; file: string }> {
  const documents = join(folder, 'documents')
  await mkdir(documents, { recursive: true })
  await writeFile(join(documents, 'any name'), report)
  const data = join(folder, 'known.trig')
  await writeFile(data, knownGraph)
  const file = join(folder, 'mill.trig')
  await writeFile(file, draftsGraph)
  return { data, documents, file }
}
