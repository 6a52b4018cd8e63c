import { ExpressionError } from '@comunica/utils-expression-evaluator'
import { exact, toDouble } from './numbers.js'
import { readPattern, readReplacement } from './regular-expressions.js'
import { one, type TermFunctions, two } from './term-function.js'
import { describeTerm, likeString, literalOf, numberOf, plainTextOf, stringOf, text, truth } from './values.js'

/** Looks in one string for another, which has no language or the same; what is undefined was not found. */
const search = (apply: (a: string, b: string) => string | boolean | undefined) =>
  two((a, b) => {
    const [whole, part] = [stringOf(a), stringOf(b)]
    const isAlike = part.language.toLowerCase() === whole.language.toLowerCase() && part.direction === whole.direction
    if (!part.isPlain && !isAlike) {
      throw new ExpressionError(`${describeTerm(a)} and ${describeTerm(b)} are strings of two languages`)
    }
    const found = apply(whole.value, part.value)
    if (typeof found === 'boolean') return truth(found)
    return found === undefined ? text('') : likeString(found, whole)
  })

/** Functions on strings, which count characters from 1. */
export const stringFunctions: TermFunctions = {
  strlen: one(term => literalOf(exact('integer', [...stringOf(term).value].length))),
  substr: ([whole, start, length]) => {
    const string = stringOf(whole!)
    const first = Math.round(toDouble(numberOf(start!)))
    const end = length ? first + Math.round(toDouble(numberOf(length))) : Number.POSITIVE_INFINITY
    const characters = [...string.value].filter((_, index) => index + 1 >= first && index + 1 < end)
    return likeString(characters.join(''), string)
  },
  ucase: one(term => likeString(stringOf(term).value.toUpperCase(), stringOf(term))),
  lcase: one(term => likeString(stringOf(term).value.toLowerCase(), stringOf(term))),
  strstarts: search((a, b) => a.startsWith(b)),
  strends: search((a, b) => a.endsWith(b)),
  contains: search((a, b) => a.includes(b)),
  strbefore: search((a, b) => (a.includes(b) ? a.slice(0, a.indexOf(b)) : undefined)),
  strafter: search((a, b) => (a.includes(b) ? a.slice(a.indexOf(b) + b.length) : undefined)),
  encode_for_uri: one(term =>
    text(
      encodeURIComponent(stringOf(term).value.replace(/\p{Cs}/gu, '\ufffd')).replace(
        /[!'()*]/g,
        character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    ),
  ),
  concat: args => {
    const strings = args.map(stringOf)
    const [first] = strings
    const isOfOne =
      first && strings.every(({ language, direction }) => language === first.language && direction === first.direction)
    const whole = strings.map(({ value }) => value).join('')
    return isOfOne ? likeString(whole, first) : text(whole)
  },
  langmatches: two((language, range) => truth(matchesLanguage(plainTextOf(language), plainTextOf(range)))),
  regex: ([string, pattern, flags]) =>
    truth(readPattern(plainTextOf(pattern!), flags ? plainTextOf(flags) : '').test(stringOf(string!).value)),
  replace: ([string, pattern, replacement, flags]) => {
    const whole = stringOf(string!)
    const expression = readPattern(plainTextOf(pattern!), flags ? plainTextOf(flags) : '')
    if (expression.test('')) throw new ExpressionError('expected a regular expression that matches no empty string')
    expression.lastIndex = 0
    const by = plainTextOf(replacement!)
    const isVerbatim = flags?.value.includes('q')
    return likeString(
      whole.value.replace(expression, isVerbatim ? by.replaceAll('$', '$$$$') : readReplacement(by)),
      whole,
    )
  },
}

/** Whether a language is within a range, by the basic filtering of RFC 4647. */
function matchesLanguage(language: string, range: string): boolean {
  const [tag, wanted] = [language.toLowerCase(), range.toLowerCase()]
  return wanted === '*' ? tag !== '' : tag === wanted || tag.startsWith(`${wanted}-`)
}
