import { describe, expect, it } from 'vitest'
import { doubtOf } from '../../src/review/order.js'
import { storeOf } from '../claims/fixture.js'

/** How much a draft needs a look, as TriG has it. */
async function doubt(confidence: number, more: string): Promise<number> {
  const quads = [...(await storeOf(`:a1 a cg:Claim ; cg:status cg:Draft . ${more}`))]
  const [draft] = quads.filter(({ predicate }) => predicate.value.endsWith('#status'))
  return doubtOf({ id: draft!.subject.value, confidence }, quads)
}

describe('what most needs a look', () => {
  const said = ':a1 prov:wasAttributedTo :council .'
  const accused = ':a1 { :flood cg:perpetrator :army }'

  it('is a draft that accuses, or of whose claimant the extractor is not sure, however sure of all else', async () => {
    const plain = await doubt(0.75, said)
    expect(await doubt(0.95, `${said} ${accused}`)).toBeGreaterThan(plain)
    expect(await doubt(0.6, said)).toBeGreaterThan(plain)
    expect(await doubt(0.95, '')).toBeGreaterThan(plain)
  })

  it('is before all others one for both reasons, and among alike the less sure', async () => {
    expect(await doubt(0.6, `${said} ${accused}`)).toBeGreaterThan(await doubt(0.05, said))
    expect(await doubt(0.8, said)).toBeGreaterThan(await doubt(0.9, said))
  })
})
