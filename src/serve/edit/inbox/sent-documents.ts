import type { Context } from 'hono'
import { isPublicationDate, isWebAddress } from '../../../case/publication.js'
import type { DocumentFile } from '../../../node/case/gather-documents.js'
import { type Sent, sentValue } from '../sent.js'

/** The documents that a form has: files, and a text that was pasted, each with what is said of all; none where something is wrong. */
export async function readSentDocuments(
  c: Context,
  sent: Sent,
  collectedBy: string,
): Promise<{ files: readonly DocumentFile[]; problems: readonly string[] }> {
  const [url, publisher, published, title] = ['url', 'publisher', 'published', 'title'].map(name =>
    sentValue(sent, name),
  )
  const problems: string[] = []
  if (url !== undefined && !isWebAddress(url))
    problems.push(`address: expected that of a page (https://…), found \`${url}\``)
  if (published !== undefined && !isPublicationDate(published)) {
    problems.push(
      `published: expected a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY, found \`${published}\``,
    )
  }
  const metadata = { url, publisher, published, title, collectedBy }
  const files = [...(await readUploads(c)), ...pasted(sent)].map(file => ({ ...file, metadata }))
  if (files.length === 0) problems.push('expected documents or a text, found none')
  if (files.length > 1 && (url !== undefined || title !== undefined)) {
    problems.push(`expected one document with an address or a title, found ${files.length}`)
  }
  return { files: problems.length > 0 ? [] : files, problems }
}

type Content = Pick<DocumentFile, 'path' | 'bytes'>

async function readUploads(c: Context): Promise<Content[]> {
  const { file } = await c.req.parseBody({ all: true })
  const given = [file ?? []].flat().filter((each): each is File => typeof each !== 'string' && each.name !== '')
  return Promise.all(
    given.map(async each => ({ path: nameOf(each.name), bytes: new Uint8Array(await each.arrayBuffer()) })),
  )
}

/** A file's name without folders, whatever a browser says. */
const nameOf = (name: string) => name.split(/[/\\]/).at(-1) || 'document'

function pasted(sent: Sent): Content[] {
  const text = (sent.get('text')?.[0] ?? '').replace(/\r\n/g, '\n')
  if (text.trim() === '') return []
  return [{ path: /^\s*</.test(text) ? 'pasted.html' : 'pasted.txt', bytes: new TextEncoder().encode(text) }]
}
