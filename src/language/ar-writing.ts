// Digits are the Latin ones everywhere (1,500), as in Arabic reports of the United Nations and most newsrooms, so that a
// figure stands in text, plot, table and downloaded data in one shape. Months have both names (آذار/مارس), as the United
// Nations write them: either alone is foreign to some of its readers.

import type { Words } from './language.js'
import { join, type PluralForms, writingOf } from './writing.js'

const locale = 'ar-u-nu-latn'
/** A letter of the script. */
export const letter = /\p{Script=Arabic}/u
const { choose, ...writing } = writingOf(locale)
/** `1,500`. */
export const { number } = writing

/** A name in other letters, in its own direction: its brackets and quotation marks stay around it. */
export function apart(name: string): string {
  const isOther = /\p{L}/u.test(name) && !letter.test(name)
  // quotation marks around what is apart already stand in the direction of the sentence
  return isOther && !name.includes('\u2068') ? `\u2068${name}\u2069` : name
}

export const list = (names: readonly string[]) => join(names.map(apart), '، ', ' و').join('')

/** What is counted; `two` is the nominative, and `ofTwo` what it is after a preposition or in a construct. */
type Noun = Readonly<Record<'zero' | 'one' | 'two' | 'ofTwo' | 'few' | 'many' | 'other', string>>
const noun = (
  zero: string,
  one: string,
  two: string,
  ofTwo: string,
  few: string,
  many: string,
  other: string,
): Noun => ({
  ...{ zero, one, two, ofTwo, few, many, other },
})

/** What is counted, in its forms. */
export const things: Readonly<Record<Parameters<Words['count']>[1], Noun>> = {
  actor: noun('لا جهات', 'جهة واحدة', 'جهتان', 'جهتين', 'جهات', 'جهة', 'جهة'),
  character: noun('لا أحرف', 'حرف واحد', 'حرفان', 'حرفين', 'أحرف', 'حرفاً', 'حرف'),
  claim: noun('لا أقوال', 'قول واحد', 'قولان', 'قولين', 'أقوال', 'قولاً', 'قول'),
  claimant: noun('لا أصحاب أقوال', 'صاحب قول واحد', 'صاحبا قول', 'صاحبي قول', 'أصحاب أقوال', 'صاحب قول', 'صاحب قول'),
  concept: noun('لا مفاهيم', 'مفهوم واحد', 'مفهومان', 'مفهومين', 'مفاهيم', 'مفهوماً', 'مفهوم'),
  date: noun('لا تواريخ', 'تاريخ واحد', 'تاريخان', 'تاريخين', 'تواريخ', 'تاريخاً', 'تاريخ'),
  document: noun('لا وثائق', 'وثيقة واحدة', 'وثيقتان', 'وثيقتين', 'وثائق', 'وثيقة', 'وثيقة'),
  event: noun('لا أحداث', 'حدث واحد', 'حدثان', 'حدثين', 'أحداث', 'حدثاً', 'حدث'),
  figure: noun('لا أرقام', 'رقم واحد', 'رقمان', 'رقمين', 'أرقام', 'رقماً', 'رقم'),
  moreActor: noun('لا جهات أخرى', 'جهة أخرى', 'جهتان أخريان', 'جهتين أخريين', 'جهات أخرى', 'جهة أخرى', 'جهة أخرى'),
  moreAnswer: noun(
    ...(['لا إجابات أخرى', 'إجابة أخرى', 'إجابتان أخريان', 'إجابتين أخريين'] as const),
    ...(['إجابات أخرى', 'إجابة أخرى', 'إجابة أخرى'] as const),
  ),
  origin: noun(
    ...(['لا مصادر أصلية', 'مصدر أصلي واحد', 'مصدران أصليان', 'مصدرين أصليين'] as const),
    ...(['مصادر أصلية', 'مصدراً أصلياً', 'مصدر أصلي'] as const),
  ),
  otherClaim: noun('لا أقوال أخرى', 'قول آخر', 'قولان آخران', 'قولين آخرين', 'أقوال أخرى', 'قولاً آخر', 'قول آخر'),
  otherPosition: noun(
    ...(['لا مواقف أخرى', 'موقف آخر', 'موقفان آخران', 'موقفين آخرين'] as const),
    ...(['مواقف أخرى', 'موقفاً آخر', 'موقف آخر'] as const),
  ),
  pair: noun('لا أزواج', 'زوج واحد', 'زوجان', 'زوجين', 'أزواج', 'زوجاً', 'زوج'),
  passage: noun('لا مقاطع', 'مقطع واحد', 'مقطعان', 'مقطعين', 'مقاطع', 'مقطعاً', 'مقطع'),
  place: noun('لا أماكن', 'مكان واحد', 'مكانان', 'مكانين', 'أماكن', 'مكاناً', 'مكان'),
  position: noun('لا مواقف', 'موقف واحد', 'موقفان', 'موقفين', 'مواقف', 'موقفاً', 'موقف'),
  proposal: noun('لا اقتراحات', 'اقتراح واحد', 'اقتراحان', 'اقتراحين', 'اقتراحات', 'اقتراحاً', 'اقتراح'),
  query: noun('لا استعلامات', 'استعلام واحد', 'استعلامان', 'استعلامين', 'استعلامات', 'استعلاماً', 'استعلام'),
  question: noun('لا أسئلة', 'سؤال واحد', 'سؤالان', 'سؤالين', 'أسئلة', 'سؤالاً', 'سؤال'),
  relayedStatement: noun(
    ...(['لا عبارات منقولة', 'عبارة منقولة واحدة', 'عبارتان منقولتان', 'عبارتين منقولتين'] as const),
    ...(['عبارات منقولة', 'عبارة منقولة', 'عبارة منقولة'] as const),
  ),
  row: noun('لا صفوف', 'صف واحد', 'صفان', 'صفين', 'صفوف', 'صفاً', 'صف'),
  scope: noun('لا نطاقات', 'نطاق واحد', 'نطاقان', 'نطاقين', 'نطاقات', 'نطاقاً', 'نطاق'),
  statement: noun('لا عبارات', 'عبارة واحدة', 'عبارتان', 'عبارتين', 'عبارات', 'عبارة', 'عبارة'),
  thing: noun('لا عناصر', 'عنصر واحد', 'عنصران', 'عنصرين', 'عناصر', 'عنصراً', 'عنصر'),
  topic: noun('لا مواضيع', 'موضوع واحد', 'موضوعان', 'موضوعين', 'مواضيع', 'موضوعاً', 'موضوع'),
  triple: noun('لا ثلاثيات', 'ثلاثية واحدة', 'ثلاثيتان', 'ثلاثيتين', 'ثلاثيات', 'ثلاثية', 'ثلاثية'),
}

type ArabicThing = keyof typeof things

/** The whole phrase for none, one and two, which name no number; a noun behind the number for more. */
function counted(amount: number, { zero, one, few, many, other }: Noun, two: string, none = zero): string {
  const forms: PluralForms = {
    ...{ zero: none, one, two },
    few: `${number(amount)} ${few}`,
    many: `${number(amount)} ${many}`,
    other: `${number(amount)} ${other}`,
  }
  return choose(amount, forms)
}

/** `لا أقوال`, `قول واحد`, `قولان`, `3 أقوال`, `11 قولاً`, `100 قول`. */
export const count = (amount: number, thing: ArabicThing) => counted(amount, things[thing], things[thing].two)

/** The same behind a preposition: `قولين`; none is a number there. */
export const countOf = (amount: number, thing: ArabicThing) =>
  counted(amount, things[thing], things[thing].ofTwo, `0 ${things[thing].other}`)

/** The same, or the first of so many where these are more than can be shown: `أول 24 من 30 مفهوماً`. */
export const first = (amount: number, thing: ArabicThing, most: number) =>
  amount > most ? `أول ${number(most)} من ${countOf(amount, thing)}` : count(amount, thing)

const months = ['ar-SY', 'ar-EG'].map(
  region => new Intl.DateTimeFormat(`${region}-u-nu-latn`, { month: 'long', timeZone: 'UTC' }),
)
const shortDates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const languageNames = new Intl.DisplayNames('ar', { type: 'language', fallback: 'code' })
const monthYears = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `9 آذار/مارس 2025`, `آذار/مارس 2025`, `2025`, with the time where there is one; anything else as it is. */
export function date(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?$/.exec(iso) ?? []
  if (year === undefined) return iso
  if (month === undefined) return year
  const first = new Date(Date.UTC(Number(year), Number(month) - 1, 1))
  const [levantine, other] = months.map(format => format.format(first))
  const named = `${levantine === other ? levantine : `${levantine}/${other}`} ${year}`
  return `${day === undefined ? named : `${Number(day)} ${named}`}${time === undefined ? '' : `، ${time}`}`
}

/** The same with one name of the month. */
export function shortDate(iso: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return shortDates.format(new Date(iso))
  return /^\d{4}-\d\d$/.test(iso) ? monthYears.format(new Date(iso)) : iso
}

export function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    // no tag of a language
    return tag
  }
}
