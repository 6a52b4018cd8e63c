import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../../src/case/import/name-index.js'

const index = new NameIndex('place', { '': 'https://example.org/' })
index.add('https://example.org/selm', ['Selm'])
index.add('https://example.org/tarn-town', ['Tarn', 'Town of Tarn'])
index.add('https://example.org/tarn-county', ['Tarn'])
index.add('https://example.com/Harn', ['Old Harn'])

describe('an index of names', () => {
  it.each(['https://example.org/selm', ':selm', 'selm', 'SELM', ' Selm '])('knows %s', name => {
    expect(index.find(name)).toBe('https://example.org/selm')
  })

  it('takes the end of an IRI before a label', () => {
    const both = new NameIndex('place')
    both.add('https://example.org/harn', ['Mill'])
    both.add('https://example.org/mill', ['Harn'])
    expect(both.find('harn')).toBe('https://example.org/harn')
  })

  it('lists whom a name of several may mean', () => {
    expect(() => index.find('tarn')).toThrow(
      expect.objectContaining({
        code: 'ambiguous',
        message: '`tarn` names more than one place: <https://example.org/tarn-county>, <https://example.org/tarn-town>',
      }),
    )
    expect(index.find('town of  tarn')).toBe('https://example.org/tarn-town')
  })

  it('finds nothing, or says what is near', () => {
    expect(index.find('Orla')).toBeUndefined()
    expect(() => index.require('sellm')).toThrow(
      expect.objectContaining({ code: 'not-found', message: 'no place `sellm`; did you mean "selm"?' }),
    )
  })
})
