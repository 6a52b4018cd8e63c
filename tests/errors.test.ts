import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../src/errors.js'

const message = (text: string) => new ClaimGraphError('syntax', text).message

describe('the message of an error', () => {
  it('shows control characters, and what turns the order of characters, as escapes', () => {
    expect(message('found \x1b]0;pwned\x07\x1b[2Jx')).toBe('found \\u001B]0;pwned\\u0007\\u001B[2Jx')
    expect(message('found a\rb\tc\x00d\x7f\x9b')).toBe('found a\\u000Db\\u0009c\\u0000d\\u007F\\u009B')
    expect(message('found \u202edrow\u2066 \u2028')).toBe('found \\u202Edrow\\u2066 \\u2028')
    expect(message('found \ud83c!')).toBe('found \\uD83C!')
  })

  it('keeps line breaks, letters of any script and emoji', () => {
    const text = 'line one\nسطر، 行, e\u0301, \u200c, 🌊'
    expect(message(text)).toBe(text)
  })

  it('cuts a line that is too long and says how long it was, and keeps its beginning and its end', () => {
    const line = `a.ttl:1: Unexpected "${'x'.repeat(70_000)}"; expected a name`
    const long = message(`${line}\nsecond`)
    expect(long.length).toBeLessThan(1500)
    expect(long).toMatch(/^a\.ttl:1: Unexpected "x+ … \(\d+ characters in all\) … x+"; expected a name\nsecond$/)
    expect(long).toContain(`(${line.length} characters in all)`)
    expect(message(`${'🌊'.repeat(5000)}`)).not.toMatch(/\\uD/)
  })
})
