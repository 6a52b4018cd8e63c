// A claim made in a program: its passage is found by its words, and the graph written as TriG.
import { readFile } from 'node:fs/promises'
import { claim, mention, writeQuads } from 'claimgraph'

const ex = name => `https://example.org/selm/${name}`
const text = await readFile(new URL('bridge/article.txt', import.meta.url), 'utf8')

const passage = mention(text, 'The hospital counts 14 dead', { document: ex('article'), relayedBy: [ex('gazette')] })
console.log(`characters ${passage.span.start} to ${passage.span.end}`)

const quads = claim({
  id: ex('claim-hospital-deaths'),
  label: 'The hospital: 14 dead',
  claimant: ex('hospital'),
  notBefore: '2031-05-04',
  notAfter: '2031-05-06',
  dateBasis: 'Inferred',
  comment: 'Between the fall and the article.',
  act: 'Report',
  mentions: [passage],
  content: [{ of: ex('fall'), property: 'deaths', value: 14 }],
})
console.log(await writeQuads(quads, 'trig', { prefixes: { '': ex(''), cg: 'https://w3id.org/claimgraph/ns#' } }))
