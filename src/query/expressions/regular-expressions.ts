import { ExpressionError } from '@comunica/utils-expression-evaluator'

/** What XPath's escapes stand for as classes of JavaScript, whose own know ASCII alone. */
const escapes: Readonly<Record<string, string>> = {
  s: String.raw`[\t\n\r ]`,
  d: String.raw`\p{Nd}`,
  w: String.raw`[^\p{P}\p{Z}\p{C}]`,
  i: String.raw`[\p{L}\p{Nl}_\:]`,
  c: String.raw`[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_\:.\-·]`,
}

/** A regular expression of XPath as one of JavaScript; an expression error where it is none. */
export function readPattern(pattern: string, flags: string): RegExp {
  if (!/^[smixq]*$/.test(flags)) throw new ExpressionError(`expected flags of "smixq", found "${flags}"`)
  const body = flags.includes('q')
    ? pattern.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    : translate(pattern, flags)
  try {
    return new RegExp(body, `gv${['s', 'm', 'i'].filter(flag => flags.includes(flag)).join('')}`)
  } catch (cause) {
    throw new ExpressionError(`no regular expression: ${(cause as Error).message}`)
  }
}

function translate(pattern: string, flags: string): string {
  const tokens = pattern.match(/\\[pP]\{[^}]*\}|\\[\s\S]|-\[\^?|\[\^?|[\s\S]/gu) ?? []
  let result = ''
  /** Classes of characters that are open, and whether each has a class taken from it. */
  const open: { isCutFrom: boolean }[] = []
  for (const [index, token] of tokens.entries()) {
    const within = open.at(-1)
    if (!within && flags.includes('x') && /^[\t\n\r ]$/.test(token)) continue
    if (token === ']' && within) {
      open.pop()
      result += within.isCutFrom ? ']' : ']]'
    } else if (token.startsWith('-[') && within) {
      within.isCutFrom = true
      open.push({ isCutFrom: false })
      result += `]--[${token.slice(1)}`
    } else if (/^-?\[/.test(token) && !within) {
      open.push({ isCutFrom: false })
      result += token.replace('[', '[[')
    } else if (within) {
      const isRange = token === '-' && !/^-?\[/.test(tokens[index - 1]!) && tokens[index + 1] !== ']'
      result += isRange ? token : translateMember(token)
    } else result += translateToken(token, flags)
  }
  return result
}

/** Something outside of classes of characters. */
function translateToken(token: string, flags: string): string {
  if (token === '.' && !flags.includes('s')) return String.raw`[^\n\r]`
  return token === String.raw`\-` ? '-' : translateEscape(token)
}

/** A member of a class of characters: signs that mean something to JavaScript alone are escaped. */
function translateMember(token: string): string {
  if (token === '[') throw new ExpressionError('no regular expression: "[" in a class of characters')
  return /^[(){}/|&!#$%*+,.:;<=>?@`~^-]$/.test(token) ? `\\${token}` : translateEscape(token)
}

function translateEscape(token: string): string {
  const letter = /^\\([a-zA-Z])$/.exec(token)?.[1]
  if (!letter || /[ntr]/.test(letter)) return token
  const known = escapes[letter.toLowerCase()]
  if (!known) throw new ExpressionError(`no regular expression: ${token} stands for nothing`)
  return letter === letter.toLowerCase() ? known : `[^${known}]`
}

/** What a match is replaced by, from XPath's way of writing it: `$1` for a group, and `\\` before a `$` or `\\` that is meant. */
export function readReplacement(replacement: string): string {
  return replacement.replace(
    /\\(.)?|\$(\d)?|\$/gsu,
    (token, escaped: string | undefined, digit: string | undefined) => {
      if (digit === '0') return '$&'
      if (digit !== undefined) return token
      if (escaped === '\\') return '\\'
      if (escaped === '$') return '$$'
      throw new ExpressionError(`expected a digit behind "$", and "$" or "\\" behind "\\", in "${replacement}"`)
    },
  )
}
