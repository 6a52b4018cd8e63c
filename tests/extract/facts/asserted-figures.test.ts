import { describe, expect, it } from 'vitest'
import { type Standing, standingOfFigure } from '../../../src/extract/facts/asserted.js'
import { readMarked } from './marked.js'

function standing(text: string): Standing {
  const { tokens, span, part } = readMarked(text)
  return standingOfFigure(tokens, span.start, part.start, part.end)
}

/** So many words that change nothing. */
const filler = (count: number) => Array.from({ length: count }, () => 'old').join(' ')

describe('figures stand in their sentence', () => {
  it.each([
    ['The fire spoiled [twelve] gates.', 'asserted'],
    ['Did the fire spoil [twelve] gates?', 'unreal'],
    ['If the fire spoiled [twelve] gates, it was large.', 'unreal'],
    ['The fire spoiled [twelve] gates if the clerk is right.', 'asserted'],
    [`Did the fire spoil [twelve] ${filler(40)} gates?`, 'unreal'],
    [`The fire spoiled [twelve] ${filler(70)} gates?`, 'asserted'],
    [`If the ${filler(40)} fire spoiled [twelve] gates, it was large.`, 'unreal'],
    [`If the ${filler(70)} fire spoiled [twelve] gates, it was large.`, 'asserted'],
    ['If so, | the fire spoiled [twelve] gates |.', 'asserted'],
    ['Masons who burn [twelve] bricks are paid.', 'unreal'],
    ['Masons who burned [twelve] bricks are paid.', 'asserted'],
    ['An inquiry into the loss of [twelve] gates began.', 'asserted'],
  ])('asked, supposed or told in general: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['Not [twelve] gates fell.', 'negated'],
    ['[No] gates fell.', 'asserted'],
    ['He told how nobody at the mill saw [twelve] gates.', 'asserted'],
    ['Not twelve but [ten] gates fell.', 'asserted'],
    ['The fire never ever really fully spoiled [twelve] gates.', 'asserted'],
    ['The fire never really fully spoiled [twelve] gates.', 'negated'],
    ['The clerk never saw the [twelve] gates.', 'negated'],
    ['Nobody saw the [twelve] gates.', 'negated'],
    ['Nobody at the mill saw the [twelve] gates.', 'asserted'],
    ['They never told him how [twelve] gates fell.', 'unreal'],
    ['They never told him that [twelve] gates fell.', 'unreal'],
    ['They never told him somehow [twelve] gates fell.', 'asserted'],
    ['They never told him however [twelve] gates fell.', 'asserted'],
    ['How they never told him at [twelve] gates!', 'asserted'],
    ['Masons who did not tell him how saw [twelve] gates fall.', 'asserted'],
    ['Masons who did not sleep saw [twelve] gates fall.', 'asserted'],
    ['Masons without tools saw how [twelve] gates fell.', 'unreal'],
    ['Masons without tools felt that [twelve] gates fell.', 'unreal'],
    ['The masons spared nobody and pulled down how [twelve] gates.', 'asserted'],
    ['No fewer than [twelve] gates fell.', 'asserted'],
    ['Not yet old, [twelve] gates fell.', 'asserted'],
  ])('denied: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['Reportedly, [twelve] gates fell.', 'hedged'],
    ['The fire reportedly spoiled [twelve] gates.', 'hedged'],
    ['There was a report that [twelve] gates fell.', 'hedged'],
    ['A suspected fire spoiled [twelve] gates.', 'hedged'],
    ['The fire may have spoiled [twelve] gates.', 'hedged'],
    ['The fire may spoil [twelve] gates.', 'unreal'],
    ['A fire that could spread spoiled [twelve] gates.', 'asserted'],
    ['In May, or then, May saw [twelve] gates fall.', 'asserted'],
    ['Clearly, [twelve] gates fell.', 'asserted'],
  ])('hedged, or what may come: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['The masons came to repair [twelve] gates.', 'unreal'],
    ['The masons came to repair the big [twelve] gates.', 'unreal'],
    ['The masons came to repair all the big [twelve] gates.', 'asserted'],
    ['The masons came to the [twelve] gates.', 'asserted'],
    ['The masons saw [twelve] gates.', 'asserted'],
    ['The masons continued to repair [twelve] gates.', 'asserted'],
    ['The masons were called to repair [twelve] gates.', 'unreal'],
    ['To burn [twelve] bricks, they came.', 'unreal'],
  ])('put as a purpose: %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it.each([
    ['[Twelve] gates reportedly fell.', 'hedged'],
    ['[Twelve] gates may have fallen.', 'hedged'],
    ...['could', 'would', 'may', 'will', 'should', 'must'].map(modal => [`[Twelve] gates ${modal} fall.`, 'unreal']),
    ['[Twelve] mayors came.', 'asserted'],
    ['[Twelve] gates of goodwill fell.', 'asserted'],
    ['[Twelve] gates fell, and ten could fall.', 'asserted'],
    ['[Twelve] gates that could be seen fell.', 'asserted'],
    ['[Twelve] gates fell when ten could not be moved.', 'asserted'],
    ['[Twelve] gates burn when guards come.', 'unreal'],
    ['[Twelve] gates burned when guards came.', 'asserted'],
    ['[Twelve] big old town gates of wood could fall.', 'unreal'],
    ['[Twelve] big old red town gates of wood could fall.', 'asserted'],
    ['| [Twelve] gates | could fall.', 'asserted'],
  ])('with a verb of their own behind them: %s', (text, expected) => {
    expect(standing(text!)).toBe(expected)
  })
})
