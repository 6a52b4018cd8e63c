import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { ClaimGraphError } from '../../errors.js'
import { withoutInvisible } from '../text/invisible.js'
import { blockText, type Node } from './block-text.js'
import { cleanPage, type Page } from './clean-page.js'
import { decodeText } from './decode.js'
import type { DocumentText } from './document-text.js'

/** More elements than this make no article, and would take minutes to look through. */
const mostElements = 100_000
/** Deeper than this nests no article; the time to look through it grows with the cube of its depth. */
const deepest = 250

/** Reads a web page: its main text, a line to each block, with headline, publisher, author and date from its metadata. */
export function readHtml(source: string, path: string): DocumentText {
  const elements = countElements(source)
  if (elements > mostElements) {
    throw refuse(path, `a page of at most ${mostElements} elements, found ${elements}`)
  }
  try {
    const document = parsePage(source)
    const depth = depthOf(document.documentElement as never)
    if (depth > deepest) throw refuse(path, `elements nested at most ${deepest} deep, found ${depth}`)
    cleanPage(document as unknown as Page)
    const page = new Readability(document as never, { serializer: node => node as object })
    const article = page.parse()
    const text = article?.content ? blockText(article.content) : ''
    if (text === '') throw new ClaimGraphError('empty', `${path}: expected a page with text, found none`, where(path))
    return {
      path,
      text,
      ...named('headline', article?.title),
      ...named('publisher', article?.siteName),
      ...named('author', article?.byline),
      ...named('published', isoDate(article?.publishedTime)),
    }
  } catch (cause) {
    if (cause instanceof ClaimGraphError) throw cause
    throw refuse(path, 'HTML that can be read, found elements in an order that makes no page', cause)
  }
}

/** Parses a page; the parser adds no body of its own where there is none, or where a script alone speaks of one. */
function parsePage(source: string) {
  const { document } = parseHTML(source)
  if (document.querySelector('html > body')) return document
  return parseHTML(`<html><body>${source}</body></html>`).document
}

/** Decodes a web page's bytes, by the encoding that it declares where it has no byte order mark. */
export function decodeHtml(bytes: Uint8Array, path: string): string {
  return decodeText(bytes, path, declaredEncoding(bytes))
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1]?.toLowerCase()
}

function countElements(source: string): number {
  let count = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count++
  return count
}

function depthOf(root: Node): number {
  let deep = 0
  let depth = 0
  for (let node = root; ; ) {
    if (node.firstChild) {
      node = node.firstChild
      deep = Math.max(deep, ++depth)
      continue
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!
      depth--
    }
    if (node === root) return deep
    node = node.nextSibling!
  }
}

function isoDate(stated: string | null | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.exec(stated?.trim() ?? '')?.[0]
}

function named(name: string, value: string | null | undefined): Record<string, string> {
  const text = value && withoutInvisible(value).replace(/\s+/g, ' ').trim()
  return text ? { [name]: text } : {}
}

function refuse(path: string, expected: string, cause?: unknown): ClaimGraphError {
  return new ClaimGraphError('unreadable', `${path}: expected ${expected}`, { ...where(path), cause })
}

function where(path: string) {
  return { details: { file: path } }
}
