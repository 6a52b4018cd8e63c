import { describe, expect, it } from 'vitest'
import { foldWord } from '../../../src/extract/link/fold.js'

describe('folding', () => {
  it.each([
    ['Baniyas', 'Banias'],
    ['Tartous', 'Tartus'],
    ['Lattakia', 'Latakia'],
    ["Hay'at", 'Hayat'],
    ['Hay’at', 'Hayat'],
    ['Agnès', 'agnes'],
    ['Defence', 'Defense'],
    ['neighbours', 'neighbor'],
    ['neighbourhood', 'neighborhood'],
    ['organisation', 'Organization'],
    ['recognised', 'recognized'],
    ['militias', 'militia'],
    ['authorities', 'authority'],
    ['witnesses', 'witness'],
    ['churches', 'church'],
    ['houses', 'house'],
  ])('makes one of %s and %s', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other))
  })

  it.each([
    ['Hama', 'Homs'],
    ['Aleppo', 'Alep'],
    ['Paris', 'Pari'],
    ['police', 'polite'],
    ['status', 'statu'],
    ['Mara', 'Maria'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other))
  })
})
