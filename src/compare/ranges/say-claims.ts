import { distinct, type Reason, say } from '../reasons/reason.js'
import type { RangeClaim, RangeMention } from './types.js'

/** Claims, each as it was stated and with whose word it is. */
export function sayClaims(claims: readonly RangeClaim[]): Reason {
  return say('quotes', distinct(claims.map(claim => say('quotedFrom', sayFigure(claim), sayVoice(claim)))))
}

/** A claim's figure as it was stated, with how it is read where the words do not say it. */
function sayFigure({ stated, reading, givesFigure }: RangeClaim): Reason {
  const quoted = say('statedFigure', stated)
  if (!givesFigure) return say('noFigureGiven', quoted)
  return reading === null ? quoted : say('readAs', quoted, { label: reading, value: null })
}

/** Who says something, for whom, and through whom it is known: `SNHR as relayed by Amnesty International`. */
export function sayVoice({ claimant, speaker, ascribed, mentions }: RangeClaim): Reason {
  const name = claimant.id === speaker.id ? say('name', claimant) : say('forWhom', claimant, speaker)
  const isOwn = mentions.length === 0 || mentions.some(({ relayedBy }) => relayedBy.length === 0)
  if (isOwn && !ascribed) return name
  return say(ascribed ? 'ascribedWays' : 'relayedWays', name, distinct(mentions.map(sayWay)))
}

function sayWay({ relayedBy, document }: RangeMention): Reason {
  if (relayedBy.length > 0) return say('namesAnd', relayedBy, 0)
  return document === null ? say('others') : say('name', document)
}
