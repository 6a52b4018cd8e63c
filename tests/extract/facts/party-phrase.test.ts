import { describe, expect, it } from 'vitest'
import { isTime, type Party, partyBefore, partyFrom } from '../../../src/extract/grammar/party-phrase.js'
import { readMarked } from './marked.js'

/** The words of a party, and its head behind them. */
function said({ tokens, wordsOf }: ReturnType<typeof readMarked>, party: Party | undefined): string | undefined {
  return party && `${wordsOf(party)}: ${tokens[party.head]!.word}`
}

describe('the noun phrase that begins at a token', () => {
  it.each([
    ['[Guards] came.', 'Guards: Guards'],
    ['[The] guards came.', 'guards: guards'],
    ['[Its] guards came.', 'guards: guards'],
    ['[All] the guards came.', 'guards: guards'],
    ['[Both] guards came.', 'guards: guards'],
    ['[It] soldiers had.', undefined],
    ['[Hers] soldiers had.', undefined],
    ['[Other] soldiers came.', 'Other soldiers: soldiers'],
    ['They saw [overall] guards.', 'overall guards: guards'],
    ['They saw [allied] soldiers.', 'allied soldiers: soldiers'],
    ['They saw [old] offspring.', 'old offspring: offspring'],
    ['They saw [old] proof.', 'old proof: proof'],
    ['[North] gates burned.', 'North gates: gates'],
    ['The miller paid guards the [last] week.', undefined],
    ['[the]', undefined],
    ['| [The] | guards came.', undefined],
    ['| [Old] guards | captains came.', 'Old guards: guards'],
    ['[The] old and new', undefined],
    ['[Monday] guards came.', undefined],
    ['[Guards] Monday came.', 'Guards: Guards'],
    ['The miller saw [guards] last year.', 'guards: guards'],
    ['The guards [last] week came.', undefined],
    ['The guards came [three] days later.', undefined],
    ['The guards came [several] weeks later.', undefined],
    ['[Members] of the guild came.', 'Members of the guild: Members'],
    ['They were [members] of the guild.', 'members of the guild: members'],
    ['They were [members] from the guild.', 'members from the guild: members'],
    ['They were [soldiers] of the guild.', 'soldiers: soldiers'],
    ['They were [members] by the guild.', 'members: members'],
    ['They were [members] offshore guild boats had.', 'members: members'],
    ['They were [members] thereof guild boats had.', 'members: members'],
    ['They were [members] of.', 'members: members'],
    ['| They were [members] | of the guild.', 'members: members'],
    ['They were [members] of it.', 'members: members'],
  ])('%s', (text, expected) => {
    const marked = readMarked(text)
    expect(said(marked, partyFrom(marked.tokens, marked.span.start, marked.part.end))).toBe(expected)
  })
})

describe('the noun phrase that ends before a token', () => {
  it.each<[string, string | undefined]>([
    ['Guards [came].', 'Guards: Guards'],
    ['The guards [came].', 'guards: guards'],
    ['The old guards [came].', 'old guards: guards'],
    ['The guards who had then not [come] left.', 'guards: guards'],
    ['The guards did n’t [come].', 'guards: guards'],
    ["The guards did n't [come].", 'guards: guards'],
    ['The guards that [came] left.', 'guards: guards'],
    ['The guards which [came] left.', 'guards: guards'],
    ['It [came].', undefined],
    ['The old [came].', undefined],
    ['The four [came].', undefined],
    ['[Came] they?', undefined],
    ['The south [burned].', 'south: south'],
    ['The north [burned].', 'north: north'],
    ['The guards north [burned].', 'guards: guards'],
    ['The guards of the king [came].', 'guards of the king: guards'],
    ['The guards of the king in the north [came].', 'guards of the king in the north: guards'],
    ...['with', 'from', 'in', 'for', 'by'].map((word): [string, string] => [
      `The guards ${word} the king [came].`,
      `guards ${word} the king: guards`,
    ]),
    ['The guards at the gate [came].', 'gate: gate'],
    ['The guards off the gate [came].', 'gate: gate'],
    ['The guards within the gate [came].', 'gate: gate'],
    ['Guards loyal to the king [came].', 'Guards loyal to the king: Guards'],
    ['Guards allied with the king [came].', 'Guards allied with the king: Guards'],
    ['In Selm [came].', undefined],
    ['Guards | loyal to Selm [came] |.', undefined],
    ['Because of | the guards [came] |.', 'guards: guards'],
    ['Guards of | the king [came] |.', 'king: king'],
    ['The owners of hiring thugs [came].', 'thugs: thugs'],
    ['The owners of singed mills [came].', 'owners of singed mills: owners'],
    ['The soldiers of wing leaders [came].', 'soldiers of wing leaders: soldiers'],
    ['The thatch [burned].', 'thatch: thatch'],
    ['The knot [burned].', 'knot: knot'],
    ['They medical men [came].', 'medical men: men'],
    ['They were not tired men [came].', 'men: men'],
    ['The feeds men [came].', 'men: men'],
    ['They masked four men [came].', 'four men: men'],
  ])('%s', (text, expected) => {
    const marked = readMarked(text)
    expect(said(marked, partyBefore(marked.tokens, marked.span.start, marked.part.start))).toBe(expected)
  })
})

describe('what belongs to a noun phrase', () => {
  it.each([
    ['They saw [masked] men.', 'masked men: men'],
    ['They saw [needed] men.', 'needed men: men'],
    ['They saw [needed] often.', undefined],
    ['[Guards] tired old came.', 'Guards: Guards'],
    ['They saw [ex]-guards.', 'ex-guards: guards'],
    ['They saw [ex]  guards.', undefined],
    ['They saw [fleeing] men.', 'fleeing men: men'],
    ['They saw [men] killed in May.', 'men: men'],
    ['They saw [government]-backed guards.', 'government-backed guards: guards'],
    ['They saw [pro]-king guards.', 'pro-king guards: guards'],
    ['They saw [anti]-king guards.', 'anti-king guards: guards'],
    ['They saw [the] king’s guards.', 'king’s guards: guards'],
    ['They saw [guards]’ own.', 'guards: guards'],
    ['They saw [guards] and thieves.', 'guards: guards'],
    ['They saw [reported] men.', undefined],
    ['They saw [four] guards.', 'four guards: guards'],
    ['They saw [guards]. Thieves came.', 'guards: guards'],
  ])('%s', (text, expected) => {
    const marked = readMarked(text)
    expect(said(marked, partyFrom(marked.tokens, marked.span.start, marked.part.end))).toBe(expected)
  })
})

it('a word for a time is told from others', () => {
  expect(isTime(undefined)).toBe(false)
  expect(isTime({ word: 'Mondays' })).toBe(true)
  expect(isTime({ word: 'guards' })).toBe(false)
})
