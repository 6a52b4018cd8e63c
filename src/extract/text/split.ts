import type { Span } from '../../claims/document.js'
import { withoutInvisible } from './invisible.js'

/** Abbreviations with a full stop that a name or a figure follows, or that ends a sentence only where another plainly begins. */
const abbreviations =
  'Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Profs|Brig|Gen|Lieut|Maj|Col|Capt|Lt|Cmdr|Cdr|Comdr|Adm|Sgt|Cpl|Pvt|Pfc|Spc|Supt|Insp|Det|Sen|Sens|Rep|Reps|Gov|Pres|Hon|Rev|Fr|Msgr|Amb|Sec|St|Ste|Mt|Mts|Ft|Jr|Sr|Inc|Corp|Co|Cos|Ltd|Bros|Dept|Univ|Mfg|Assoc|Govt|Hosp|Bldg|Pkwy|Twp|Assn|Intl|Natl|Ave|Blvd|Hwy|Rte|vs|[Aa]pprox|appr|[Ee]st|incl|esp|cf|[Cc]a|resp|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec'
/** Those that are words of their own, or names, unless a number follows. */
const numbering = '[Nn]os?|[Nn]rs?|[Pp]p?|[Aa]rts?|[Ff]igs?|[Vv]ols?|[Cc]h|[Ss]ect?s?|[Pp]aras?|Mar|Apr|Jun|Jul|c'

/** What may stand within a word and shows nothing. */
const hidden = String.raw`\u00ad\u200b-\u200f\u2060\ufeff`
const letter = String.raw`\p{L}\p{M}`
const digit = String.raw`(?![⁰¹²³⁴-⁹])\p{N}`
/** The mark of a footnote behind a word, figure or stop. */
const footnote = String.raw`(?<=\S)(?:\[\d{1,3}\](?![\p{L}\p{N}])|[⁰¹²³⁴-⁹]+)`

/** In turn: abbreviations; figures; words, with an apostrophe in a name; what is cut off from a word; runs of one mark. */
const pattern = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?<![${letter}])(?:${abbreviations})\.(?=[\s-])`,
    String.raw`(?<![${letter}])(?:${numbering})\.(?=\s?(?:\p{Nd}|#))`,
    String.raw`(?<=\bet )al\.(?=\s)`,
    String.raw`(?<!\p{L})\p{Lu}\.(?=\s\p{Lu})`,
    footnote,
    String.raw`(?:${digit})+(?:[.,:'’٫٬](?:${digit})+)*\p{L}*`,
    String.raw`[${letter}]+?(?=[nN]['’][tT](?!\p{L}))`,
    String.raw`[nN]['’][tT](?!\p{L})`,
    String.raw`['’](?:[sS]|re|ve|ll|d|m)(?!\p{L})`,
    String.raw`[${letter}](?:[${letter}]|${digit}|[${hidden}]+(?=[${letter}]|${digit}))*(?:['’]\p{L}{3,})?`,
    String.raw`(\S)\1*`,
  ].join('|'),
  'gu',
)

const isFootnote = /^(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)$/

/** The words and marks of a line, in UTF-16 units; a hyphen within a word parts it and is none of them, nor are footnotes' marks. */
export function splitWords(line: string): Span[] {
  const spans: Span[] = []
  for (const { 0: word, index } of line.matchAll(pattern)) {
    if (/^[-‐‑]$/.test(word) && isLetter(line, index - 1) && isLetter(line, index + 1)) continue
    if (withoutInvisible(word) === '' || isFootnote.test(word)) continue
    spans.push({ start: index, end: index + word.length })
  }
  return spans
}

function isLetter(line: string, at: number): boolean {
  return /^[\p{L}\p{M}\udc00-\udfff]/u.test(line.charAt(at))
}

/** Words with which sentences begin, and names do not go on behind an abbreviation: "… of Selm Corp. The mayor …". */
const openers =
  /^(?:The|This|That|These|Those|There|A|An|He|She|It|They|We|You|His|Her|Its|Their|But|And|In|On|At|When|While|After|Before|As|If|Some|Many|Two|Three|According|Earlier|Later|However|Meanwhile|Police|Officials)$/

/** Whether a sentence ends before a word: after a full stop and what closes behind it, unless small letters go on. */
export function startsSentence(words: readonly string[], i: number, isApart: boolean): boolean {
  if (!isApart || !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'«„「『([—–]/u.test(words[i]!)) return false
  let last = i - 1
  while (last >= 0 && i - last < 4 && /^[”“"’'»«)\]」』]+$/.test(words[last]!)) last--
  const before = words[last] ?? ''
  return /^[.?!…؟।。]/.test(before) || (/\p{L}\.$/u.test(before) && !isTitle.test(before) && openers.test(words[i]!))
}

/** Abbreviations that stand before whatever they belong to, and close nothing. */
const isTitle = new RegExp(
  String.raw`^(?:Mr|Mrs|Ms|Messrs|Drs?|Profs?|Brig|Gen|Lieut|Maj|Col|Capt|Lt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Sens?|Reps?|Gov|Pres|Hon|Rev|Fr|St|Ste|Mts?|Ft|vs|approx|appr|est|incl|esp|cf|ca|al|${numbering})\.$`,
  'u',
)
