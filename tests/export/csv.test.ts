import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { toCsv } from '../../src/export/csv.js'
import { openClaimGraph } from '../../src/node/open.js'

const fixture = fileURLToPath(new URL('flood.trig', import.meta.url))
const header =
  'claim,statement,claimant,claimant_label,asserted_on,not_before,not_after,date_basis,act,stance,certainty,addressee,' +
  'about,content,basis,relayed_by,document,start,end,sha256,status,comment'
const flood = 'https://example.org/flood/'

it('writes one row for each mention, as RFC 4180 has it, with formulas disarmed', async () => {
  const csv = await toCsv(await openClaimGraph(fixture))
  const council =
    `${flood}claim-council,The council counts 111 dead,${flood}council,Town council,2021-07-20,,,Stated,finding,asserts,,,` +
    'Flood of the lower town,deaths of Flood of the lower town: 111; perpetrator of Flood of the lower town: Town council,' +
    'official record'
  expect(csv.split('\r\n')).toEqual([
    header,
    `${flood}claim-empty,Somebody spoke of the flood,,,2021-08,,,,,asserts,,,,,,,,,,,,`,
    `${council},Rescue workers → The Daily Paper,${flood}article,0,7,bb,curated,`,
    `${council},,${flood}notice,10,52,aa,curated,`,
    `${flood}claim-rescuers,"'=Rescuers speak of at least 420 dead, ""or more""",${flood}rescuers,Rescue workers,,` +
      '2021-07-17,2021-07-31,Inferred,report,asserts,probable,Town council,Flood of the lower town; Lower town,' +
      'affected of Flood of the lower town: Families; deaths of Flood of the lower town: at least 420 people; ' +
      `deliberate of Flood of the lower town: false,,,${flood}article,,,,draft,The article names no day.`,
    '',
  ])
})

it('writes values that are no quantity with their parts', async () => {
  const graph = await openClaimGraph(fixture)
  const { rdf } = await import('../../src/rdf/environment.js')
  const [claim, measure, part] = ['claim-empty', 'measure', 'part'].map(name => rdf.namedNode(flood + name))
  const [outer, inner] = [rdf.blankNode('outer'), rdf.blankNode('inner')]
  graph.dataset.add(rdf.quad(rdf.namedNode(`${flood}flood`), measure!, outer, claim))
  graph.dataset.add(rdf.quad(outer, part!, inner, claim))
  graph.dataset.add(rdf.quad(inner, part!, outer, claim))
  const csv = await toCsv(graph, [graph.claim('claim-empty')])
  expect(csv).toContain('measure of Flood of the lower town: (part: (part: …))')
})
