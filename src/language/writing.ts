/** What a number of things is called, by the plural category of CLDR to which the number belongs. */
export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

/** How numbers and what is counted are written in a language. */
export interface Writing {
  /** `1,500`; all digits of a fraction. */
  number(number: number): string
  /** The form that a number asks for. */
  choose(number: number, forms: PluralForms): string
}

/** Reads a locale's rules from Intl; the tag may name the digits (`ar-u-nu-latn`). */
export function writingOf(locale: string): Writing {
  // made when first needed: the first of them takes longer than all that most commands write by it
  let numbers: Intl.NumberFormat | undefined
  let rules: Intl.PluralRules | undefined
  return {
    number: number => {
      numbers ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
      return numbers.format(number)
    },
    choose: (number, forms) => {
      rules ??= new Intl.PluralRules(locale)
      return forms[rules.select(number)] ?? forms.other
    },
  }
}

/** A sentence with something within it that is no text, such as a link: the pieces in their order. */
export function mix<V extends readonly unknown[]>(texts: TemplateStringsArray, ...within: V): (string | V[number])[] {
  return texts.flatMap((text, i) => [...(text === '' ? [] : [text]), ...within.slice(i, i + 1)])
}

/** Several things with what stands between them: `a`, `a and b`, `a, b and c`. */
export function join<T, S>(items: readonly T[], between: S, last: S = between): (T | S)[] {
  return items.flatMap((item, i): (T | S)[] => (i === 0 ? [item] : [i === items.length - 1 ? last : between, item]))
}
