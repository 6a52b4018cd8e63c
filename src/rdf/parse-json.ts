import { parse } from 'lossless-json'
import { ClaimGraphError, formatLocation } from '../errors.js'

/**
 * Parses JSON and refuses what `JSON.parse` would lose in silence: a key given twice with different values, an integer
 * too large for a number, half of a surrogate pair. `name` stands in error messages.
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return parse(text, refuseHalfCharacters, parseNumber)
  } catch (cause) {
    const message = (cause as Error).message
    const position = / at position (\d+)$/.exec(message)?.[1]
    const before = position === undefined ? undefined : text.slice(0, Number(position)).split('\n')
    const details = before ? { file: name, line: before.length, column: before.at(-1)!.length + 1 } : { file: name }
    const reason = message.replace(/ at position \d+$/, '')
    throw new ClaimGraphError('syntax', `${formatLocation(details)}: expected JSON: ${reason}`, { details, cause })
  }
}

function parseNumber(text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || (/^-?\d+$/.test(text) && !Number.isSafeInteger(number))) {
    throw new SyntaxError(`the number ${text} cannot be held exactly; write it as a typed string`)
  }
  return number
}

function refuseHalfCharacters(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text === 'string' && /\p{Surrogate}/u.test(text)) {
      throw new SyntaxError(`the string ${JSON.stringify(text)} holds half of a character, which UTF-8 cannot encode`)
    }
  }
  return value
}
