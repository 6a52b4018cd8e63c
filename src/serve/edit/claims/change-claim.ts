import { ClaimGraphError } from '../../../errors.js'
import { correctClaim } from '../../../node/case/life/correct-claim.js'
import { restrictResource } from '../../../node/case/life/restrict-resource.js'
import { retractClaim } from '../../../node/case/life/retract-claim.js'
import { reviseClaim } from '../../../node/case/life/revise-claim.js'
import type { Case } from '../../../node/case/open-case.js'
import { localName } from '../../../rdf/resource.js'
import { type Sent, sentValue, sentValues } from '../sent.js'

/** Records what became of a claim, as the commands do; gives what was done, in words. */
export async function changeClaim(own: Case, claim: string, { sent, by }: { sent: Sent; by: string }): Promise<string> {
  const one = (name: string) => sentValue(sent, name)
  const why = one('why') ?? ''
  const said = { claim, by, why, on: one('on') }
  const newer = {
    values: sentValues(sent, 'value'),
    document: one('document'),
    passage: one('passage'),
    label: one('label'),
  }
  switch (one('do')) {
    case 'correct':
      return `Corrected by ${localName(await correctClaim(own, { ...said, ...newer, claimant: one('claimant') }))}.`
    case 'retract':
      await retractClaim(own, { ...said, document: one('document'), saidBy: one('said-by') })
      return 'Retracted.'
    case 'revise':
      return `Revised by ${localName(await reviseClaim(own, { ...said, ...newer, with: one('with') }))}.`
    case 'restrict':
      await restrictResource(own, { resource: claim, by, why })
      return 'Left out of everything from now on.'
    case 'lift':
      await restrictResource(own, { resource: claim, by, why, lift: true })
      return 'Shown again.'
    default:
      throw new ClaimGraphError(
        'parameter',
        `expected correct, retract, revise, restrict or lift, found \`${one('do') ?? ''}\``,
      )
  }
}
