import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, sectionOf, textOf } from './fixture.js'

const text = `${'Rain fell. '.repeat(60)}The dam <broke> at night 🌧, said Miller. ${'Nobody slept. '.repeat(60)}`
const passage = 'The dam <broke> at night 🌧'
const start = Array.from(text.slice(0, text.indexOf(passage))).length
const digest = (part: string) => createHash('sha256').update(part).digest('hex')

let documents: string
beforeAll(async () => {
  documents = await mkdtemp(join(tmpdir(), 'claimgraph-texts-'))
  await writeFile(join(documents, 'report.txt'), text)
})
afterAll(() => rm(documents, { recursive: true }))

/** The page of a claim whose passage has a digest, in a document that has one. */
async function openClaim(ofPassage: string, more = '', ofDocument = digest(text)): Promise<string> {
  const store = await storeOf(`
    :miller a prov:Person ; rdfs:label "Miller" . :report a cg:Document ; rdfs:label "Report" ; cg:sha256 "${ofDocument}" .
    :claim a cg:Claim ; rdfs:label "Miller says that the dam broke" ; prov:wasAttributedTo :miller ; cg:mention :m .
    :m a cg:Mention ; oa:hasSource :report ; cg:sha256 "${ofPassage}" ;
      oa:hasSelector [ oa:start ${start} ; oa:end ${start + Array.from(passage).length} ] .
    :claim { :flood :cause :dam } ${more}`)
  return (await openPages(toClaimGraph(store), { documents })).get('/claim/claim')
}

describe('a passage', () => {
  it('is shown in its context where the document is at hand and the digest is right', async () => {
    const html = await openClaim(digest(passage))
    expect(html).toContain('<mark>The dam &lt;broke&gt; at night 🌧</mark>, said Miller.')
    expect(textOf(html)).toMatch(/… [^…]*Rain fell\. The dam <broke>[^…]*Nobody slept\.? …/)
    expect(textOf(html)).toContain('It has the recorded digest.')
  })

  it('is not shown where the digest is another', async () => {
    const html = await openClaim(digest('The dam held'))
    expect(html).not.toContain('<mark>')
    expect(textOf(html)).toContain('does not have the recorded digest')
  })

  it('is not shown where the document is another', async () => {
    const html = await openClaim(digest(passage), '', digest('another text'))
    expect(html).not.toContain('<mark>')
    expect(textOf(html)).toContain('The text of this document is not at hand here.')
  })

  it('stands alone where restricted claims, which may stand around it, were left out', async () => {
    const html = await openClaim(digest(passage), ':secret a cg:Claim ; cg:sensitivity cg:Restricted .')
    expect(html).toContain('<mark>The dam &lt;broke&gt; at night 🌧</mark></blockquote>')
    expect(html).not.toContain('Nobody slept')
  })
})

describe('a claim of the shipped graph', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openShipped()
  })

  it('shows the chain from claimant to document, its offsets, and no text', async () => {
    const html = await pages.get('/claim/claim-mother-shot-in-back')
    const chain = /<ol class="chain">(.*?)<\/ol>/s.exec(html)![1]!
    const links = [...chain.matchAll(/<span class="link">(.*?)<\/span>/gs)].map(([, link]) => textOf(link!))
    expect(links).toEqual([
      "Ahmad's mother",
      'Ahmad (pseudonym)',
      'Amnesty International',
      'Amnesty International release',
    ])
    expect(textOf(html)).toContain('characters 8,457 to 8,524')
    expect(html).not.toContain('<blockquote')
  })

  it('says when it was asserted and on what basis', async () => {
    const html = textOf(await pages.get('/claim/claim-sohr-deaths'))
    expect(html).toContain('AssertedBetween 2025-03-01 and 2025-03-26; inferred, as the note explains')
    expect(html).toContain('Date: not stated; not before the killings of early March 2025')
  })

  it('sets beside it what agrees, with the reason', async () => {
    const html = await pages.get('/claim/claim-mother-shot-in-back')
    const stands = textOf(sectionOf(html, 'stands'))
    // the caller speaks of shooting, which follows from shooting in the back
    expect(stands).toContain('Shooting (The relative who telephoned Ahmad, through Amnesty International (report))')
    expect(stands).toContain('the second follows from the first')
    expect(stands).toContain('Nothing here contradicts it.')
  })

  it('links to its data and says how to cite it', async () => {
    const html = await pages.get('/claim/claim-sohr-deaths')
    for (const extension of ['jsonld', 'ttl', 'trig'])
      expect(html).toContain(`href="/claim/claim-sohr-deaths.${extension}"`)
    expect(textOf(sectionOf(html, 'cite'))).toContain(
      'Known through US Office of the Director of National Intelligence → Unnamed news outlet, in “News article (outlet not named)” (characters 2927–3070), Unnamed news outlet, published between 2025-04-01 and 2025-04-30',
    )
  })

  it('says how others relayed it', async () => {
    const html = textOf(sectionOf(await pages.get('/claim/claim-amnesty-investigated-32-killings'), 'relayed'))
    expect(html).toContain('altered, in News article (outlet not named); beside As the article has it')
    expect(html).toContain('“32 of the killings” became “32 incidents”')
  })
})
