import { describe, expect, it } from 'vitest'
import { isCalledInvented, type Standing, standingOf } from '../../../src/extract/facts/asserted.js'
import { readMarked } from './marked.js'

function standing(text: string): Standing {
  const { tokens, span, part } = readMarked(text)
  return standingOf(tokens, span, part.start, part.end)
}

/** So many words that change nothing. */
const filler = (count: number) => Array.from({ length: count }, () => 'old').join(' ')

describe('words stand in their sentence', () => {
  it.each([
    ['The guards [burned] the gate.', 'asserted'],
    ['The guards [burned] the gate', 'asserted'],
    ['Did the guards [burn] the gate?', 'unreal'],
    ['Did the guards [burn] the gate?!', 'unreal'],
    ['| Did the guards [burn] the gate |?', 'unreal'],
    ['| Did the guards [burn] the gate | today, at noon?', 'asserted'],
    ['Did the guards [burn] St. Anne’s gate?', 'unreal'],
    ['The guards [burned] the gate; who saw it?', 'asserted'],
    ['The guards [burned] the gate... who saw it?', 'asserted'],
    ['The guards [burned] the gate. Who saw it?', 'asserted'],
    ['“The guards [burned] the gate” is what who said?', 'asserted'],
    ['"The guards [burned] the gate" is what who said?', 'asserted'],
    ['“Did the guards [burn] the gate?” she asked.', 'unreal'],
    [`Did the guards [burn] the ${filler(40)} gate?`, 'unreal'],
    [`The guards [burned] the ${filler(70)} gate?`, 'asserted'],
  ])('asked, up to what closes the sentence: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['If the guards [burned] the gate, it was by mistake.', 'unreal'],
    ['She supposes the guards [burned] the gate.', 'unreal'],
    ['The guards [burned] the gate if the clerk is right.', 'asserted'],
    ['The play [Imagine] closed.', 'asserted'],
    ['If so, | the guards [burned] the gate |.', 'asserted'],
    [`If the ${filler(40)} guards [burned] the gate, it was by mistake.`, 'unreal'],
    [`If the ${filler(70)} guards [burned] the gate, it was by mistake.`, 'asserted'],
    ['The guards closed the mill, let alone [burned] it.', 'unreal'],
    ['The guards closed the mill, much less [burned] it.', 'unreal'],
    ['The outlet alone [burned].', 'asserted'],
    ['Much lesser [fires] followed.', 'asserted'],
  ])('supposed or set aside: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['Had the guards [burned] the gate, it would be closed.', 'unreal'],
    ['Had they [burned] the gate, it would be closed.', 'unreal'],
    ['Had thieves [burned] the gate, it would be closed.', 'unreal'],
    ['Had Selm [burned], it would be closed.', 'unreal'],
    ['Had angry guards [burned] the gate, it would be closed.', 'unreal'],
    ['Had two [burned], they would be closed.', 'unreal'],
    ['Were the guards, as they say, those who [burned] it, they would hide.', 'unreal'],
    ['The wall stands. Had the guards [burned] the gate, it would be closed.', 'unreal'],
    ['He said: had the guards [burned] the gate, it would be closed.', 'unreal'],
    ['The miller had guards [whipped].', 'asserted'],
    ['Were [burned]: the gate and the mill.', 'asserted'],
    ['Shad fishers [burned] the gate.', 'asserted'],
    ['Shoulder straps [burned].', 'asserted'],
    ['Nor did the guards, who were drunk, [burn] the gate.', 'unreal'],
    ['Neither hurt nor afraid, the guards [opened] the gate.', 'asserted'],
    ['The governor had, it turned out, [burned] the gate.', 'asserted'],
    ['Nevertheless was the gate, it turned out, [burned].', 'asserted'],
  ])('supposed by the order of words: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['Guards who [burn] gates are punished.', 'unreal'],
    ['Guards that [burn] gates are punished.', 'unreal'],
    ['Guards who often [burn] gates are punished.', 'unreal'],
    ['Guards who [burned] gates are punished.', 'asserted'],
    ['Guards who [hit] the miller are punished.', 'asserted'],
    ['[Burn] it.', 'asserted'],
    ['Often [burn] it.', 'asserted'],
    ['Guards who often | [burn] gates | are punished.', 'unreal'],
    ['When they were drunk, the guards did not [burn] gates.', 'negated'],
    ['Guards, unseen, [burn] gates when drunk.', 'unreal'],
    ['The gates [burn], when dry.', 'asserted'],
    ['When they are drunk, guards [burn] gates.', 'unreal'],
    ['When they were drunk, guards [burned] gates.', 'asserted'],
    ['When they were drunk, the guards did [burn] gates.', 'asserted'],
    ['When they were told to [burn] the gate, they left.', 'unreal'],
    ['Guards [burn] gates when they are drunk.', 'unreal'],
    ['Guards [burn] old and new gates when drunk.', 'unreal'],
    ['Guards [burn] old and new town gates when drunk.', 'asserted'],
    ['Guards [burn] gates, when they are drunk.', 'asserted'],
    ['The guards found a [fire] when they came.', 'asserted'],
  ])('told of what is done in general: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each(['law', 'code', 'convention', 'statute', 'charter', 'protocol', 'article', 'section', 'rule'])(
    'what is done under a %s is told in general',
    law => {
      expect(standing(`Under the ${law}, guards [carry] lamps.`)).toBe('unreal')
      expect(standing(`Under the ${law}s, guards [carry] lamps.`)).toBe('unreal')
    },
  )

  it.each([
    'Beside the statute, guards [carry] lamps.',
    'Under the bridge, guards [carry] lamps.',
    'Under the statute guards [carry] lamps.',
    'Under the bridge, statute guards [carry] lamps.',
    'Under the outlaws, guards [carry] lamps.',
    'Under the lawnmower, guards [carry] lamps.',
    'Under the statute, guards [carried] lamps.',
  ])('and nothing else is: %s', text => {
    expect(standing(text)).toBe('asserted')
  })

  it.each([
    ['Reportedly, the guards [burned] the gate.', 'hedged'],
    ['Clearly, the guards [burned] the gate.', 'asserted'],
    ['Reportedly drunk, the guards [burned] the gate.', 'asserted'],
    ['The guards reportedly [burned] the gate.', 'hedged'],
    ['A suspected [raid] followed.', 'hedged'],
    ['Two guards were feared [drowned].', 'hedged'],
    ['The guards feared a [raid].', 'unreal'],
    ['The guards may have [burned] the gate.', 'hedged'],
    ['The guards may [burn] the gate.', 'unreal'],
    ['In May guards [burned] the gate.', 'asserted'],
    ['The guards could [burn] the gate.', 'unreal'],
    ['The guards ’ll [burn] the gate.', 'unreal'],
    ['The guards who could swim [burned] the gate.', 'asserted'],
    ['There was a report that guards [burned] the gate.', 'hedged'],
    ['There was a report on how guards [burned] the gate.', 'asserted'],
    ['There were stories of guards that [burned] the gate.', 'asserted'],
    ['There was a plan for a [raid].', 'unreal'],
    ['An allegation of a [raid] was heard.', 'unreal'],
  ])('hedged, or neither said nor denied: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['The guards came to [burn] the gate.', 'unreal'],
    ['The guards came to fully [burn] the gate.', 'unreal'],
    ['The guards came to the [raid].', 'asserted'],
    ['The guards came to gates and [burned] them.', 'asserted'],
    ['The guards came to a town with [fire].', 'asserted'],
    ['The guards came [burning] the gate.', 'asserted'],
  ])('put as a purpose: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['The guards did not [burn] the gate.', 'negated'],
    ['The guards never [burned] the gate.', 'negated'],
    ['The guards denied a [raid].', 'negated'],
    ['The guards refused to [burn] the gate.', 'negated'],
    ['There was no new [raid].', 'negated'],
    ['The gate is not being [burned].', 'negated'],
    ['The guards never went [raiding].', 'negated'],
    ['The guards never ever really fully [burned] the gate.', 'negated'],
    ['The guards never ever really quite fully [burned] the gate.', 'unreal'],
    ['No guard [burned] the gate.', 'unreal'],
    ['Not at fault, the guards [burned] the gate.', 'asserted'],
    ['The guards, no, | they [burned] the gate |.', 'asserted'],
    ['No | guard [burned] the gate |.', 'asserted'],
    ['No fewer than ten guards [burned] the gate.', 'asserted'],
    ['Not only guards [burned] the gate.', 'asserted'],
    ['Nothing less than a [raid] followed.', 'asserted'],
    ['None less than the guards [burned] the gate.', 'unreal'],
    ['No lesson was [taught].', 'unreal'],
    ['No homeless man [burned] the gate.', 'unreal'],
  ])('denied: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['The guards who did not run [burned] the gate.', 'asserted'],
    ['The guards | who did not run [burned] the gate |.', 'asserted'],
    ['The guards whose horses did not run [burned] the gate.', 'asserted'],
    ['The guards who did not [burn] the gate ran.', 'negated'],
    ['The guards who had no orders [burned] the gate.', 'unreal'],
    ['The guards who did not know that men ran [burned] the gate.', 'unreal'],
    ['The guards who did not know because men ran [burned] the gate.', 'unreal'],
    ['The guards who on one day did not feed horses [burned] the gate.', 'unreal'],
    ['The guards who at night did not feed horses [burned] the gate.', 'asserted'],
    ['The claim that no guard ran and [burned] the gate was made up.', 'unreal'],
    ['That no guard ran [hurt] the miller.', 'unreal'],
    ['She saw that nobody ran and [burned] the gate.', 'unreal'],
  ])('denied of a clause that ends before the words, or of them: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['Guards without badges [burned] the gate.', 'asserted'],
    ['Guards with no badges [burned] the gate.', 'asserted'],
    ['Guards of no rank [burned] the gate.', 'asserted'],
    ['Guards without any badges [burned] the gate.', 'asserted'],
    ['Guards without badges [singed] the gate.', 'asserted'],
    ['Guards without human beings [burned] the gate.', 'asserted'],
    ['Guards without wellbeing [burned] the gate.', 'asserted'],
    ['Friends of nobody in town [burned] the gate.', 'unreal'],
    ['Guards in no ranks [burned] the gate.', 'unreal'],
    ['Forthwith no guard [burned] the gate.', 'unreal'],
    ['Often no guard [burned] the gate.', 'unreal'],
    ['Guards without it [burned] the gate.', 'unreal'],
    ['Guards without badges [burning] the gate ran.', 'unreal'],
    ['Guards without badges on a [raid] ran.', 'unreal'],
    ['They ran without badges being [burned].', 'unreal'],
    ['They ran without badges having been [burned].', 'unreal'],
    ['Guards being without badges [burned] the gate.', 'asserted'],
    ['The guards spared nobody and [burned] the gate.', 'asserted'],
    ['The guards spared nothing but [burned] the gate.', 'asserted'],
    ['The guards spared none then [burned] the gate.', 'asserted'],
    ['The guards spared no one and [burned] the gate.', 'asserted'],
    ['The guards spared not one and [burned] the gate.', 'asserted'],
    ['The guards spared no house and [burned] the gate.', 'unreal'],
    ['The guards spared nobody who [burned] the gate.', 'unreal'],
    ['With guards nobody saw and [feared], they left.', 'unreal'],
    ['The guards found nothing on land [burned] by lightning.', 'unreal'],
    ['The guards found nothing in butter [burned] by lightning.', 'unreal'],
    ['Guards not wearing badges [burned] the gate.', 'asserted'],
    ['Guards never wearing badges [burned] the gate.', 'unreal'],
    ['They were not wearing badges [burned] at the gate.', 'unreal'],
    ['Not wearing badges they [burned] the gate.', 'unreal'],
    ['Guards not in badges [burned] the gate.', 'unreal'],
    ['Guards not singers [burned] the gate.', 'unreal'],
    ['Guards not singers by trade [burned] the gate.', 'unreal'],
    ['Guards not wearing badges in a [raid] ran.', 'unreal'],
    ['Guards not going [burned] the gate.', 'negated'],
  ])('denied of something other than the words, or of them: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['The [raid] never happened.', 'unreal'],
    ['The [raid] did n’t happen.', 'unreal'],
    ["The [raid] did n't happen.", 'unreal'],
    ['The [raid] was not a failure.', 'unreal'],
    ['The guards [burned] no gate.', 'unreal'],
    ['The guards [burned] nothing.', 'unreal'],
    ['The guards [burned] no fewer than four gates.', 'asserted'],
    ['The guards [burned] not only the gate.', 'asserted'],
    ['The guards [burned] not just the gate.', 'asserted'],
    ['The guards [burned] no lesser gates.', 'unreal'],
    ['The guards [burned] no homeless families’ houses.', 'unreal'],
    ['The guards [burned] gates, not mills.', 'asserted'],
    ['The guards [burned] gates that nobody saw.', 'asserted'],
    ['The guards [burned] gates and nobody came.', 'asserted'],
    ['The guards [burned] gates in no time.', 'asserted'],
    ['The guards [burned] gates because nobody came.', 'asserted'],
    ['The [raid] was then clearly not a failure.', 'unreal'],
    ['The [raid] was then quite clearly not a failure.', 'asserted'],
    ['The guards [burned] north gates.', 'asserted'],
    ['The guards [burned] casino gates.', 'asserted'],
    ['| The guards [burned] | nothing.', 'asserted'],
  ])('taken back by what follows: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })
})

describe('words are called invented', () => {
  it.each([
    ['[The raid was a hoax].', true],
    ['[The raid was a failure].', false],
    ['[The raid was made up].', true],
    ['[They make up stories].', true],
    ['[The party was made up of guards].', false],
    ['[The gate was made by guards].', false],
    ['[It was a makeshift up there].', false],
    ['[They remade up to ten gates].', false],
    ['[The gate was up].', false],
    ['[The dead were actors].', true],
    ['[The dead were paid extras].', true],
    ['[They saw a hired actor].', true],
    ['[They saw a paid impostor].', true],
    ['[They called it a] hoax.', false],
    ['[They are professionally actors].', false],
    ['[Actors came].', false],
    ['[They saw actors].', false],
    ['[They saw unpaid actors].', false],
    ['[They saw paid guards].', false],
    ['[They were actorsguild members].', false],
    ['[They were factors].', false],
    ['[They came] as it was a hoax.', false],
  ])('%s', (text, expected) => {
    const { tokens, span } = readMarked(text)
    expect(isCalledInvented(tokens, span)).toBe(expected)
  })
})
