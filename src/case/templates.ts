import { sha256 } from '../rdf/digest.js'
import type { CaseDescription } from './case.js'

/** What keeps texts, which belong to their publishers, out of what is published. */
export const ignored = `# Texts belong to their publishers: what is published of a case are its triples.
/documents/*
!/documents/.gitkeep
# Who may decide over the network is of one place alone
/reviewers.json
*.tmp
*.lock
`

/** How a case describes itself to people who find it. */
export function readmeOf({ title, description, base }: CaseDescription): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  return `# ${oneLine(title)}

${description === undefined ? 'Who said what, when, and on whose word.' : oneLine(description)}

A case of claimgraph. Its IRIs begin with <${base}>.

- \`case.ttl\`: what the case is, who keeps it, how to report an error
- \`triples/\`: what is published: claims, agents, events, documents and how they were collected
- \`documents/\`: the texts, which belong to their publishers and are not published
- \`drafts/\`: what a machine read in them, for a person to review

\`\`\`sh
npx claimgraph add FILES      # takes documents in
npx claimgraph extract        # makes drafts of who said what in them
npx claimgraph status         # tells what is to be done
npx claimgraph compare        # where actors agree, differ and contradict each other
\`\`\`

What is to hold before anything is published, for a CI job:

\`\`\`sh
npx claimgraph check
\`\`\`
`
}

/** The head of the file in which a case says what it is. */
export const caseHead = `# What this case is. claimgraph finds it from here and from every folder below.
# schema:correctionsPolicy says how to report an error.
`

/** The head of the file of documents. */
export const documentsHead = `# The documents of the case, and how each was collected. \`claimgraph add\` writes this file anew and keeps every
# triple, but no comment. What is not known of a document, such as its day, can be added here.
`

/** A claim as an example: comments only, to be copied into a file of one's own. */
export function exampleOf(base: string): string {
  const passage = 'at least 12 people died'
  const lines = `PREFIX : <${base}>
PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

:example-council a prov:Organization ; rdfs:label "Council of Tarn"@en ; cg:kind cg:Government .
:example-tarn a schema:Place ; rdfs:label "Tarn"@en .
:example-fire a sem:Event ; rdfs:label "Killings, Tarn, 4 May 2031"@en ; cg:kind cg:Killing ;
  sem:hasPlace :example-tarn ; cg:from "2031-05-04"^^xsd:date ; cg:until "2031-05-04"^^xsd:date .

:example-claim a cg:Claim ;
  rdfs:label "The council of Tarn: at least 12 people died"@en ;
  prov:wasAttributedTo :example-council ;
  cg:assertedOn "2031-05-05"^^xsd:date ; cg:dateBasis cg:Stated ;
  cg:act cg:Report ; cg:stance cg:Asserts ;
  schema:about :example-fire ; cg:status cg:Curated ;
  cg:mention :example-claim-m1 .

:example-document a cg:Document ; rdfs:label "Notice of the council of Tarn"@en ;
  schema:publisher :example-council ; schema:datePublished "2031-05-05"^^xsd:date .

:example-claim-m1 a cg:Mention ; oa:hasSource :example-document ;
  oa:hasSelector [ a oa:TextPositionSelector ; oa:start 27 ; oa:end ${27 + passage.length} ] ;
  cg:sha256 "${sha256(passage)}" .

:example-claim {
  :example-fire cg:deaths [ schema:value 12 ; schema:minValue 12 ] .
}`
  const commented = lines
    .split('\n')
    .map(line => `# ${line}`.trimEnd())
    .join('\n')
  return `# A claim as an example. What somebody says stands in the graph that bears the claim's own name, never outside it.
# All lines are comments: copy them into a file of your own in this folder, without the marks.
#
${commented}
`
}
