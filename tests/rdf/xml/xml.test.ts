import { describe, expect, it } from 'vitest'
import { readQuads } from '../../../src/rdf/read-quads.js'
import { writeQuads } from '../../../src/rdf/write.js'
import { isIsomorphic } from '../../export/isomorphism.js'

const rdfXml = (body: string, more = '') =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://example.org/"${more}>${body}</rdf:RDF>`
const trix = (body: string) =>
  `<?xml version="1.0"?><TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/">${body}</TriX>`
const iri = (name: string) => `<uri>https://example.org/${name}</uri>`

describe('RDF/XML', () => {
  it('is written with languages, directions, datatypes, nodes and triple terms, and read back the same', async () => {
    const { store } = await readQuads(
      `PREFIX e: <https://example.org/> e:s a e:T ; e:p "a <b> & \\"c\\""@en , "\\r\\n\\t x "^^e:t , "صوت"@ar--rtl , 1.50 , _:b , _:0b .
       _:b e:1st <<( e:s e:p "o"@en )>> ; <https://example.org/x?y=1&z> e:o .`,
      'ttl',
    )
    const text = await writeQuads(store, 'rdf', { prefixes: { e: 'https://example.org/' } })
    expect(text).toContain('<e:p xml:lang="en">a &lt;b&gt; &amp; "c"</e:p>')
    expect(isIsomorphic((await readQuads(text, 'rdf')).store, store)).toBe(true)
  })

  it.each([
    ['"\\u0007"', '<https://example.org/p>', 'expected characters that XML has, found U+0007'],
    ['1', '<https://example.org/1>', 'expected a property whose IRI ends in a name, found <https://example.org/1>'],
    ['1', '<http://www.w3.org/1999/02/22-rdf-syntax-ns#li>', 'expected a property whose IRI ends in a name'],
  ])('does not hold %s under %s, and says so', async (value, property, message) => {
    const { store } = await readQuads(`<https://example.org/s> ${property} ${value} .`, 'ttl')
    await expect(writeQuads(store, 'rdf')).rejects.toThrow(message)
  })

  it.each([
    ['where it ends too soon', rdfXml('<rdf:Description rdf:about="e:s">').slice(0, -10), /^in\.rdf:1:\d+: /],
    ['where elements do not match', rdfXml('\n<rdf:Description></e:x>'), /^in\.rdf:2:\d+: /],
    ['where it is none', 'This is no XML.', /^in\.rdf:1/],
    ['where there is nothing', '', /^in\.rdf/],
    [
      'where IRIs are relative and there is no base',
      rdfXml('<rdf:Description rdf:about="s" e:p="1"/>'),
      /expected an absolute IRI, found <s>/,
    ],
    [
      'in another encoding',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${rdfXml('')}`,
      /^in\.rdf:1: expected XML in UTF-8, found `ISO-8859-1`/,
    ],
    [
      'of an entity that it does not declare',
      rdfXml('<rdf:Description rdf:about="e:s" e:p="&outer;"/>'),
      /^in\.rdf:1:\d+: /,
    ],
    [
      'of a language that is none',
      rdfXml('<rdf:Description rdf:about="e:s"><e:p xml:lang="1">x</e:p></rdf:Description>'),
      /language/,
    ],
  ])('is refused %s, with its place', async (_, text, message) => {
    await expect(readQuads(text, 'rdf', { name: 'in.rdf' })).rejects.toMatchObject({
      code: 'syntax',
      message: expect.stringMatching(message),
    })
  })

  it('loads nothing that it names, and does not grow by entities within entities', async () => {
    const doctype =
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    await expect(readQuads(doctype + rdfXml('<rdf:Description rdf:about="e:s" e:p="&x;"/>'), 'rdf')).rejects.toThrow()
    const { store } = await readQuads(doctype + rdfXml('<rdf:Description rdf:about="e:s" e:p="&b;"/>'), 'rdf')
    expect([...store].map(({ object }) => object.value.length)).toEqual(['&a;&a;&a;&a;'.length])
  })

  it('is read against a base', async () => {
    const { store } = await readQuads(rdfXml('<rdf:Description rdf:about="s" e:p="1"/>'), 'rdf', {
      base: 'https://example.org/x/',
    })
    expect([...store].map(({ subject }) => subject.value)).toEqual(['https://example.org/x/s'])
  })
})

describe('TriX, in a file of the same extension', () => {
  it('is read with its graphs', async () => {
    const { store } = await readQuads(
      trix(`<graph>${iri('g')}<triple><id>x</id>${iri('p')}<plainLiteral xml:lang="en">a</plainLiteral></triple>
        <triple>${iri('s')}${iri('p')}<typedLiteral datatype="https://example.org/t">1</typedLiteral></triple></graph>
        <graph><triple>${iri('s')}${iri('p')}<id>x</id></triple></graph>`),
      'rdf',
    )
    const { store: expected } = await readQuads(
      'PREFIX e: <https://example.org/> e:g { _:x e:p "a"@en . e:s e:p "1"^^e:t } { e:s e:p _:x }',
      'trig',
    )
    expect(isIsomorphic(store, expected)).toBe(true)
  })

  it.each([
    [
      'a triple of two terms',
      `<graph><triple>${iri('s')}${iri('p')}</triple></graph>`,
      'expected three terms of a triple, found 2',
    ],
    ['text outside of terms', '<graph>words</graph>', 'expected no text within `graph`'],
    ['terms outside of graphs', iri('s'), 'expected no `uri` within `TriX`'],
    [
      'a literal that says something',
      `<graph><triple><plainLiteral>s</plainLiteral>${iri('p')}${iri('o')}</triple></graph>`,
      'found a literal',
    ],
    ['an element of another language', '<graph xmlns="http://www.w3.org/1999/xhtml"/>', 'expected an element of TriX'],
  ])('is refused with %s', async (_, body, message) => {
    await expect(readQuads(trix(body), 'rdf', { name: 'in.xml' })).rejects.toThrow(message)
  })
})
