/** Pieces that parsers give a meaning to, of all formats. */
const pieces = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '"""',
    "'''",
    '\\',
    '\\u',
    '\\U0010FFFF',
    '\\uD800',
    '#',
    '@',
    '^^',
    '^',
    '_:',
    ':',
    '.',
    ';',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<<',
    '>>',
    '<<(',
    ')>>',
    '{|',
    '|}',
    '~',
    '@base <',
    '@prefix e: <',
    'BASE',
    'GRAPH',
  ],
  ...[
    'a',
    'true',
    '1e5',
    '-1',
    '.5',
    '1.',
    '@en',
    '@en--ltr',
    '--',
    '%zz',
    'e:',
    ':x',
    '</',
    '//',
    '?q',
    '#f',
    '..',
    '1http:',
  ],
  ...[
    '"@id":',
    '"@graph":',
    '"@value":',
    '"@type":',
    '"@context":',
    '"@list":',
    '"@direction":"rtl"',
    '"__proto__":',
    'null',
  ],
  ...[
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '<body>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<q>',
    '&#0;',
    '&shy;',
    '<svg>',
    '<table>',
  ],
  ...[
    '“',
    '”',
    '‘',
    '’',
    '(',
    ')',
    ':',
    '…',
    '—',
    ' said ',
    ' told ',
    ' that ',
    ' at least ',
    ' 1,200 ',
    ' 3 May ',
    '. ',
    ', ',
  ],
  ...[
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '\0',
    '\x1b[2J',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud83c',
    'é',
    '🌊',
    '洪',
  ],
  ...[
    'SELECT',
    'WHERE',
    'FILTER',
    'BIND(',
    'UNION',
    'VALUES',
    '?x',
    '$y',
    '||',
    '&&',
    '!',
    '=',
    '*',
    '+',
    'IRI("',
    'SERVICE',
  ],
]

/** A text with a few changes, drawn at random: pieces put in, taken out, doubled, moved; or cut; or joined with another. */
export function mutate(text: string, others: readonly string[], random: () => number): string {
  let changed = text
  for (let changes = 1 + below(4, random); changes > 0; changes--) changed = change(changed, others, random)
  return changed
}

function change(text: string, others: readonly string[], random: () => number): string {
  const [one, other] = [below(text.length + 1, random), below(text.length + 1, random)]
  const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 24)]
  const put = (piece: string) => text.slice(0, start) + piece + text.slice(start)
  switch (below(9, random)) {
    case 0:
      return text.slice(0, start) + text.slice(end)
    case 1:
      return put(text.slice(start, end))
    case 2:
      return put(text.slice(other, other + below(24, random)))
    case 3:
      return text.slice(0, start)
    case 4:
      return text.slice(0, start) + drawn(others, random).slice(below(200, random))
    case 5:
      return text.slice(0, start) + String.fromCharCode(below(0x250, random)) + text.slice(start + 1)
    case 6:
      return text.slice(0, start) + drawn(pieces, random) + text.slice(start + below(3, random))
    default:
      return put(drawn(pieces, random))
  }
}

export const below = (end: number, random: () => number): number => Math.floor(random() * end)
export const drawn = <T>(list: readonly T[], random: () => number): T => list[below(list.length, random)]!
