import { describe, expect, it } from 'vitest'
import { findBetween, findParties } from '../../../src/extract/facts/parties.js'
import { readPartyPattern } from '../../../src/extract/facts/party-pattern.js'
import { readMarked } from './marked.js'

/** Those whom the words in brackets speak of, by the pattern that they are, or are the one part of. */
function parties(text: string, wording = (words: string) => `… ${words}`): string[] {
  const { tokens, span, part, wordsOf } = readMarked(text)
  const words = /\[(.*)\]/.exec(text)![1]!.toLowerCase()
  return findParties(tokens, readPartyPattern(wording(words))!, span, part).map(wordsOf)
}

const guards = ['guards']

describe('who does what a verb says', () => {
  it.each<[string, string[]]>([
    ['The guards [chased] the thieves.', guards],
    ['The guards [chased].', []],
    ['The guards [chased]', []],
    ['| The guards [chased] | him.', []],
    ['The guards [chased] in the mill.', []],
    ['The guards [chased] thieves in the mill.', guards],
    ['| The guards [chased] | the thieves.', []],
    ['A [chase] of the thieves followed.', []],
    ['The thieves were [chased] by guards.', guards],
    ['The thieves were [chased] three miles.', []],
    ['The thieves were found and [chased] three miles.', []],
    ['The thieves were found or [chased] three miles.', []],
    ['The thieves were found, then [chased] three miles.', []],
    ['The thieves were [chased].', []],
    ['The guards [singed] the gate.', guards],
    ['The guard [beats] thieves by hired maids.', ['guard']],
    ['The guards left and [chased] the thieves.', guards],
  ])('stands before it, or behind "by": %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The thieves were [chased] through their own mill by guards.', guards],
    ['The thieves were [chased] old old old old old old old old old old old old old by guards.', guards],
    ['The thieves were [chased] old old old old old old old old old old old old old old by guards.', []],
    ['The thieves were [chased] by.', []],
    ['| The thieves were [chased] by | guards.', []],
    ['The thieves were [chased] in the mill, by guards.', []],
    ['The thieves were [chased] (in the mill) by guards.', []],
    ['The thieves were [chased] at 3.30 in the mill by guards.', guards],
    ['The thieves were [chased] and wept seen by guards.', []],
    ['The thieves were [chased] in the mill and robbed by guards.', []],
    ['The thieves were [chased] in the mill and shot by guards.', []],
    ['The thieves were [chased] past shot deer by guards.', guards],
    ['The thieves were [chased] and in the mill by guards.', guards],
    ['The thieves were [chased] in the mill and the yard by guards.', guards],
    ['The thieves were [chased] after leaving sight by guards.', []],
    ['The thieves were [chased] while ill by guards.', []],
    ['The thieves were [chased] in the mill which stood by guards.', []],
    ['The thieves were [chased] bypassing guards.', []],
    ['The thieves were [chased] By guards.', guards],
  ])('stands behind the "by" of its clause alone: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The thieves were [chased] by three guards.', ['three guards']],
    ['The thieves were [chased] by three.', []],
    ['The thieves were [chased] by three miles.', ['three miles']],
    ['The thieves were [chased] by three days.', []],
    ['The thieves were [chased] by far.', []],
    ['The thieves were [chased] by masked guards.', ['masked guards']],
    ['The thieves were [chased] by going north.', []],
    ['| The thieves were [chased] by masked | guards.', []],
    ['The thieves were [chased] by noon.', []],
    ['The thieves were [chased] by masked guards.', ['masked guards']],
    ['The guards [chased] thieves by', guards],
    ['| The guards [chased] thieves by | guards.', guards],
    ['The guards [chased] thieves by far.', guards],
    ['The guards [chased] thieves by going north.', guards],
    ['The guards [chased] thieves by hidden paths.', guards],
    ['| The guards [chased] thieves by masked | guards.', guards],
    ['The guards [chased] thieves by three.', guards],
    ['The guards [chased] thieves by three days.', guards],
  ])('is somebody, and no time or number: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The guards [opened fire].', guards],
    ['The guards [gunned down] thieves.', guards],
    ['The guards [gunned down] in the mill were young.', []],
    ['The guards [blew up] in the mill.', []],
    ['The guards [shot dead] in the mill were young.', []],
    ['The guards [beaten to death] in the mill were young.', []],
    ['The guards [broke up fights].', guards],
    ['The guards [put down roots].', guards],
  ])('has somebody to do it to, unless the words have their own: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['The guards [shot] dead four thieves.', guards],
    ['The guards [shot] dead four.', guards],
    ['The guards [shot] dead.', []],
    ['The maids [beat] eiderdown.', ['maids']],
    ['The guards [shot] downpipes.', guards],
    ['The guards [shot] about four thieves.', guards],
    ['The guards [shot] at least four thieves.', guards],
    ['The guards [shot] up to four thieves.', guards],
    ['The guards [shot] no fewer than four thieves.', guards],
    ['The guards [shot] in potato fields.', []],
    ['The guards [shot] in towns.', []],
    ['The guards [shot] over.', []],
    ['The guards [shot] on to thieves.', []],
    ['The guards [shot] according to thieves.', []],
    ['The guards [shot] four.', guards],
    ['Two guards [shot] four days ago were young.', []],
    ['Two guards [shot] several days ago were young.', []],
    ['Two guards [shot] four Mondays ago were young.', []],
    ['Two guards [shot] Monday were young.', []],
    ['The guards [shot] quickly.', []],
  ])('does it to somebody, whatever bounds their number: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ...['at', 'on', 'into', 'toward', 'towards'].map((word): [string, string[]] => [
      `The guards [fired] ${word} thieves.`,
      guards,
    ]),
    ['The guards [fired] at the gate.', []],
    ['The guards [fired] at once.', []],
    ['The guards [fired] at.', []],
    ['| The guards [fired] at | thieves.', []],
    ...['crowd', 'crowds', 'funeral', 'funerals', 'procession', 'processions', 'marcher', 'marchers'].map(
      (word): [string, string[]] => [`The guards [fired] at the ${word}.`, guards],
    ),
    ['The guards [fired] at the processional.', []],
    ['The cooks [beat] bacon.', ['cooks']],
    ['The cooks [beat] onions.', ['cooks']],
  ])('aims at people: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ...['me', 'us', 'him', 'her', 'them', 'nobody', 'anyone', 'anybody', 'everyone'].map((word): [string, string[]] => [
      `The guards [chased] ${word} again.`,
      guards,
    ]),
    ['The guards [chased] meekly.', []],
    ['The guards [chased] thus.', []],
    ['The guards [chased] it.', []],
    ['The guard [shot] himself.', []],
    ['The guards [shot] themselves.', []],
    ['The guard [shot] himself and two others.', ['guard']],
    ['The guard [shot] selfish thieves.', ['guard']],
  ])('does it to others: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['Guards stormed the mill, [chasing] thieves.', ['Guards']],
    ['Guards stormed the mill [chasing] thieves.', []],
    ['The mill was stormed, [chasing] thieves.', []],
    ['In the mill, [chasing] thieves.', []],
    ['Guards stormed | the mill, [chasing] thieves | and others.', []],
    ['Guards stormed the mill, [chasing].', []],
  ])('does what the verb before a participle says: %s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })
})

describe('to whom something is done', () => {
  const having = (words: string) => `${words} …`
  it.each<[string, string[]]>([
    ['The raids [targeted] families and guards.', ['families', 'guards']],
    ['The families were [targeted].', ['families']],
    ['Were [targeted] families?', []],
    ['The families were found and [targeted] by guards.', []],
    ['They were thieves and [targeted] families.', ['families']],
    ['They were away and [targeted] families.', ['families']],
    ['Guards were seen and later [targeted] families.', ['families']],
    ['As they were guards, raiders [targeted] families.', ['families']],
    ['Those who were hired [targeted] families.', ['families']],
    ['Families were found or [targeted] to be watched.', []],
    ['The raids [targeted].', []],
    ['A [target] families had.', []],
    ['The [raid on] the mill began.', ['mill']],
    ['| The raids [targeted] | families.', []],
  ])('stands behind the verb, or before its passive: %s', (text, expected) => {
    expect(parties(text, having)).toEqual(expected)
  })
})

describe('somebody between two parts of a pattern', () => {
  const between = (text: string, isAfter: (word: string) => boolean) => {
    const { tokens, span, part, wordsOf } = readMarked(text)
    return findBetween(tokens, span.end, part, at => isAfter(tokens[at]!.word)).map(wordsOf)
  }

  it('is found where the other part follows', () => {
    const isAfter = (word: string) => word === 'responsible'
    expect(between('They [held] the guards responsible.', isAfter)).toEqual(guards)
    expect(between('They [held] the guards and the maids responsible.', isAfter)).toEqual(['guards', 'maids'])
    expect(between('They [held] the guards for hours.', isAfter)).toEqual([])
    expect(between('They [held] responsible guards.', () => true)).toEqual(['responsible guards'])
    expect(between('They [held] to responsible guards.', () => true)).toEqual([])
  })
})
