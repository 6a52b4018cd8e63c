import { parse } from 'lossless-json'
import { ClaimGraphError, formatLocation } from '../errors.js'

/**
 * Parses JSON and refuses what `JSON.parse` would lose in silence: a key given twice with different values, a number
 * with more digits than a double holds, half of a surrogate pair, the key `__proto__`. `name` stands in error messages.
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return parse(text, refuseLost, parseNumber)
  } catch (cause) {
    const message = cause instanceof RangeError ? 'it is nested too deep' : (cause as Error).message
    const position = / at position (\d+)$/.exec(message)?.[1]
    const before = position === undefined ? undefined : text.slice(0, Number(position)).split('\n')
    const details = before ? { file: name, line: before.length, column: before.at(-1)!.length + 1 } : { file: name }
    const reason = message.replace(/ at position \d+$/, '')
    throw new ClaimGraphError('syntax', `${formatLocation(details)}: expected JSON: ${reason}`, { details, cause })
  }
}

function parseNumber(text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || readDigits(String(number)) !== readDigits(text)) {
    throw new SyntaxError(`the number ${text} cannot be held exactly; write it as a typed string`)
  }
  return number
}

/** What a decimal number is, however it is written: its digits without zeros around them, and the power of ten of the last. */
function readDigits(text: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^-?(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
}

function refuseLost(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('the key `__proto__` is none that JavaScript keeps')
  for (const text of [key, value]) {
    if (typeof text === 'string' && /\p{Surrogate}/u.test(text)) {
      throw new SyntaxError(`the string ${JSON.stringify(text)} holds half of a character, which UTF-8 cannot encode`)
    }
  }
  return value
}
