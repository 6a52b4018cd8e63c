import type { Span } from '../../claims/document.js'

const titles =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec'

/** Abbreviations that end no sentence where a figure follows. */
const beforeFigures = '[Nn]os?|[Nn]r|[Aa]pprox|[Cc]a|c|[Ee]st|Art|Sec|[Vv]ol|[Ff]ig|Mar|Apr|Jun|Jul'

/** In turn: abbreviations; figures; words, with an apostrophe in a name; what is cut off from a word; runs of one mark. */
const pattern = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?:${titles})\.(?=\s)`,
    String.raw`(?<!\p{L})\p{Lu}\.(?=\s\p{Lu})`,
    String.raw`(?<!\p{L})(?:${beforeFigures})\.(?=\s?\p{Nd})`,
    String.raw`\p{N}+(?:[.,:'’٫٬]\p{N}+)*\p{L}*`,
    String.raw`[\p{L}\p{M}]+?(?=[nN]['’][tT](?!\p{L}))`,
    String.raw`[nN]['’][tT](?!\p{L})`,
    String.raw`['’](?:[sS]|re|ve|ll|d|m)(?!\p{L})`,
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}{3,})?`,
    String.raw`(\S)\1*`,
  ].join('|'),
  'gu',
)

/** The words and marks of a line, in UTF-16 units; a hyphen within a word parts it and is none of them. */
export function splitWords(line: string): Span[] {
  const spans: Span[] = []
  for (const { 0: word, index } of line.matchAll(pattern)) {
    if (/^[-‐‑]$/.test(word) && isLetter(line, index - 1) && isLetter(line, index + 1)) continue
    spans.push({ start: index, end: index + word.length })
  }
  return spans
}

function isLetter(line: string, at: number): boolean {
  return /^[\p{L}\p{M}\udc00-\udfff]/u.test(line.charAt(at))
}

/** Whether a sentence ends before a word: after a full stop and what closes behind it, unless small letters go on. */
export function startsSentence(words: readonly string[], i: number, isApart: boolean): boolean {
  if (!isApart || !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'«([]/u.test(words[i]!)) return false
  let last = i - 1
  while (last >= 0 && i - last < 4 && /^[”"’'»)\]]+$/.test(words[last]!)) last--
  return last >= 0 && /^[.?!…؟।。]/.test(words[last]!)
}
