import { describeRange, type RangeWords } from '../../compare/ranges/range-words.js'
import type { EventRange, RangeRuleName } from '../../compare/ranges/types.js'
import { english } from '../../language/language.js'
import type { Site } from './site.js'

/** What is said of ranges in the language of the pages, with things by their names there. */
export function rangeWordsOf({ words, nameOf }: Pick<Site, 'words' | 'nameOf'>): RangeWords {
  return { ...words.ranges, nameOf }
}

/** A range in the words of the pages. */
export function nameRange(
  range: Pick<EventRange, 'label' | 'lowest' | 'highest' | 'ofPart'> & {
    readonly rule: { readonly name: RangeRuleName }
  },
  site: Site,
): string {
  return site.language === english ? range.label : describeRange(range, range.rule, rangeWordsOf(site))
}
