import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureWords } from '../../src/compare/kinds/figure-words.js'
import { labelQuantity, readQuantity } from '../../src/compare/kinds/quantity-label.js'
import { tellFigure } from '../../src/language/figure-phrases.js'
import { findLanguage } from '../../src/language/languages.js'

const { figures } = findLanguage('ar').words

const positions = fc
  .record({
    least: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
    width: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
    share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    counts: fc.boolean(),
  })
  .map(({ least, width, share, counts }) => {
    const from = least ?? (counts ? 0 : Number.NEGATIVE_INFINITY)
    const most = width === null ? Number.POSITIVE_INFINITY : Math.max(least ?? 0, 0) + width
    const headline =
      share === null || least === null || width === null ? null : Math.round(least + share * (most - least))
    return { intervals: [{ least: from, most, leastOpen: false, mostOpen: false }], headline, counts }
  })
  .filter(({ intervals: [only] }) => Number.isFinite(only!.least) || Number.isFinite(only!.most))

describe('a figure in another language', () => {
  it.each([
    ['12', '12'],
    ['at least 1,500', '1,500 على الأقل'],
    ['more than 100', 'أكثر من 100'],
    ['12 to 14', 'من 12 إلى 14'],
    ['about 45', 'نحو 45'],
    ['not at least 40', 'ليس 40 على الأقل'],
    ['40 or more', '40 أو أكثر'],
    ['“scores”, read as 40 or more', '«\u2068scores\u2069»، وتُقرأ 40 أو أكثر'],
    ['3 or 5', '3 أو 5'],
  ])('%s', (english, expected) => {
    expect(tellFigure(english, figures)).toBe(expected)
  })

  it.each(['scores', 'documented 420', 'dozens or more', '12 people'])('has no words for what is %s', english => {
    expect(tellFigure(english, figures)).toBeUndefined()
  })

  it('is understood whatever is said of it in English', () => {
    fc.assert(
      fc.property(positions, position => {
        for (const phrase of [labelQuantity(position), readQuantity(position)]) {
          if (phrase === null) continue
          expect(
            tellFigure(phrase, {
              ...figureWords,
              fewerThan: most => figureWords.fewerThan(most, position.counts),
              orFewer: most => figureWords.orFewer(most, position.counts),
            }),
          ).toBe(phrase)
        }
      }),
    )
  })
})
