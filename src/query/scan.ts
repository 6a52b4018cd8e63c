/** A piece of a query's text that can hold names, with its place in the text. */
export interface ScannedToken {
  readonly kind: 'variable' | 'name'
  readonly text: string
  readonly offset: number
}

// strings, IRIs and comments come first, so that nothing inside them is taken for a name
const tokens = new RegExp(
  [
    /"""(?:[^"\\]|\\.|"(?!""))*"""|'''(?:[^'\\]|\\.|'(?!''))*'''/su,
    /"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'/su,
    /<[^\0-\x20<>"{}|^`\\]*>/u,
    /#[^\n\r]*/u,
    /(?<variable>[?$][\p{L}\p{N}_]+)/u,
    /(?<name>(?:\p{L}[\p{L}\p{N}_.-]*)?:[\p{L}\p{N}_:.%\\-]*)/u,
  ]
    .map(pattern => pattern.source)
    .join('|'),
  'gsu',
)

/** Finds the variables and prefixed names of a query without parsing it; skips strings, IRIs and comments. */
export function scan(text: string): ScannedToken[] {
  const found: ScannedToken[] = []
  for (const { groups, 0: token, index } of text.matchAll(tokens)) {
    const kind = groups?.variable ? 'variable' : groups?.name ? 'name' : undefined
    if (kind) found.push({ kind, text: token, offset: index })
  }
  return found
}
