import type { DatasetCore } from '@rdfjs/types'
import type { Document, Span } from '../claims/document.js'
import { readMention } from '../claims/mention.js'
import type { Texts } from '../claims/passage.js'
import { sha256 } from '../rdf/digest.js'
import { rdf } from '../rdf/environment.js'
import { cg, rdf as rdfNs } from '../rdf/namespaces.js'
import type { Finding } from './issue.js'
import type { IssueCode } from './issue-codes.js'

/** Holds every mention against the text that it points into, as far as the documents are at hand. */
export function checkPassages(data: DatasetCore, documents: readonly Document[], texts: Texts): Finding[] {
  const findings: Finding[] = []
  const held = new Map<string, readonly string[]>()
  for (const document of documents) {
    const text = document.sha256 === undefined ? undefined : texts.get(document.sha256)
    if (text === undefined) continue
    const characters = Array.from(text)
    held.set(document.id, characters)
    findings.push(...checkDocument(document, characters.length))
  }
  for (const { subject } of data.match(null, rdfNs.type, cg.Mention, rdf.defaultGraph())) {
    const mention = readMention(data, subject)
    const characters = held.get(mention.document?.id ?? '')
    if (!characters || !isSpan(mention.span)) continue
    const error = (code: IssueCode, message: string) => findings.push({ code, severity: 'error', message, at: subject })
    if (mention.span.end > characters.length) {
      error('passage-outside', outside(mention.span, characters.length))
      continue
    }
    const found = sha256(characters.slice(mention.span.start, mention.span.end).join(''))
    if (mention.sha256 !== undefined && mention.sha256 !== found) {
      error(
        'passage-differs',
        `Point to the passage that was read: characters ${mention.span.start} to ${mention.span.end} have the digest ${found}. Found ${mention.sha256}.`,
      )
    }
  }
  return findings
}

function checkDocument({ id, characters, withoutClaim }: Document, length: number): Finding[] {
  const at = rdf.namedNode(id)
  const findings: Finding[] = withoutClaim
    .filter(gap => isSpan(gap) && gap.end > length)
    .map(gap => ({ code: 'passage-outside', severity: 'error', message: outside(gap, length), at }))
  if (characters !== undefined && characters !== length) {
    const message = `Correct cg:characters: the text has ${length} code points. Found ${characters}.`
    findings.push({ code: 'characters-differ', severity: 'error', message, at })
  }
  return findings
}

function outside({ start, end }: Span, length: number): string {
  return `Keep the passage within the document, which has ${length} characters. Found ${start} to ${end}.`
}

/** Whether offsets can be followed at all; the shapes report those that cannot. */
function isSpan(span: Span | undefined): span is Span {
  return (
    span !== undefined &&
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end
  )
}
