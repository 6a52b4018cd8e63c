import type { Span } from '../../claims/document.js'
import { countCharacters, slicePassage } from '../../claims/passage.js'
import { sha256 } from '../../rdf/digest.js'
import { isAbsoluteIri } from '../../rdf/iri.js'
import { cg } from '../../rdf/namespaces.js'
import type { ClaimReading, ReadClaim } from './claim-reading.js'
import { findObjects, firstObject, isJsonObject, type JsonObject, textOf, toList, typesOf } from './json-objects.js'
import { readDate, type SaidBy, type SaidClaims } from './said-claim.js'

/** The text of a document of the case; undefined for one that it cites and does not hold. */
export type HeldText = (iri: string) => Promise<string | undefined>

/**
 * Reads Web Annotations, and what Hypothes.is exports, as drafts: what an annotation says in words is the claim, and the
 * passage that it selects carries it. Who says it is whom the annotation names as claimant, and else nobody who is named;
 * whoever annotates is told in a comment. The passage is looked for by its quotation where its place does not fit.
 */
export async function readAnnotations(
  document: unknown,
  said: SaidClaims,
  textOfDocument: HeldText,
): Promise<ClaimReading> {
  const claims: ReadClaim[] = []
  const notes: string[] = []
  const objects = findObjects(document, object => typesOf(object).includes('Annotation') || isHypothesis(object))
  for (const [index, annotation] of objects.entries()) {
    const place = `Annotation ${index + 1}`
    const target = firstObject(annotation.target)
    const source = sourceOf(annotation, target)
    if (source === undefined) {
      notes.push(`${place}: expected a target with a source, found none; left out`)
      continue
    }
    const selectors = toList(target?.selector).filter(isJsonObject)
    const title =
      textOf(firstObject(annotation.document), 'title') ??
      textOf(firstObject(target?.source), 'title', 'name', 'schema:headline') ??
      source
    const within = { title, url: source, iri: source }
    const known = said.findDocument(within)
    const held = known === undefined ? undefined : await textOfDocument(known)
    const span = held === undefined ? undefined : findSpan(held, selectors)
    if (held !== undefined && span === undefined) {
      notes.push(`${place}: its passage does not stand in the text of <${known}>; left out`)
      continue
    }
    const body = findClaimBody(annotation)
    const text = wordsOf(annotation) ?? textOf(body, 'label', 'rdfs:label')
    const where = span === undefined ? 'A passage' : `Characters ${span.start} to ${span.end}`
    const annotator =
      nameOf(annotation.creator) ??
      textOf(firstObject(annotation.user_info), 'display_name') ??
      textOf(annotation, 'user')?.replace(/^acct:/, '')
    const tags = [
      ...toList(annotation.tags),
      ...bodiesOf(annotation)
        .filter(each => each.purpose === 'tagging')
        .map(each => each.value),
    ].filter(tag => typeof tag === 'string')
    const comment = [
      annotator === undefined
        ? undefined
        : `Annotated by ${annotator}${readDate(annotation.created) === undefined ? '' : ` on ${readDate(annotation.created)}`}.`,
      tags.length === 0 ? undefined : `Tags: ${tags.join(', ')}.`,
    ]
    claims.push(
      said.add({
        text: text ?? `${where} of “${title}”, which somebody marked`,
        ...{
          by: claimantOf(body),
          on: readDate(body?.['cg:assertedOn']),
          stance: conceptOf(body, 'cg:stance'),
          act: conceptOf(body, 'cg:act'),
        },
        comment: comment.filter(Boolean).join(' ') || undefined,
        within,
        passage:
          held === undefined || span === undefined ? undefined : { span, sha256: sha256(slicePassage(held, span)) },
      }),
    )
  }
  if (objects.length === 0) notes.push('expected Web Annotations, or an export of Hypothes.is, found none')
  return { claims, notes }
}

const isHypothesis = (object: JsonObject) =>
  typeof object.uri === 'string' && ('target' in object || 'text' in object) && 'user' in object

function sourceOf(annotation: JsonObject, target: JsonObject | undefined): string | undefined {
  const [plain] = toList(annotation.target)
  const source = target?.source ?? target?.id ?? target?.['@id'] ?? plain ?? annotation.uri
  const iri = isJsonObject(source) ? (source.id ?? source['@id']) : source
  return typeof iri === 'string' && isAbsoluteIri(iri) ? iri : undefined
}

const bodiesOf = (annotation: JsonObject) => toList(annotation.body).filter(isJsonObject)

/** The words of an annotation: of Hypothes.is its text, else of its textual bodies that are no tags. */
function wordsOf(annotation: JsonObject): string | undefined {
  const own = textOf(annotation, 'text', 'bodyValue')
  if (own !== undefined) return own
  const textual = bodiesOf(annotation).filter(body => typeof body.value === 'string' && body.purpose !== 'tagging')
  return (
    textual.map(({ value }) => String(value).trim()).find(text => text !== '') ??
    toList(annotation.body).find((body): body is string => typeof body === 'string' && !isAbsoluteIri(body))
  )
}

/** The body in which claimgraph says whose the claim is. */
const findClaimBody = (annotation: JsonObject) => bodiesOf(annotation).find(body => 'prov:wasAttributedTo' in body)

function claimantOf(body: JsonObject | undefined): SaidBy | undefined {
  const agent = firstObject(body?.['prov:wasAttributedTo'])
  const name = textOf(agent, 'label', 'rdfs:label', 'name')
  const id = agent?.id ?? agent?.['@id']
  return name === undefined ? undefined : { name, iri: typeof id === 'string' ? id : undefined }
}

function conceptOf(body: JsonObject | undefined, key: string): string | undefined {
  const value = body?.[key]
  const iri = isJsonObject(value) ? (value.id ?? value['@id']) : value
  if (typeof iri !== 'string') return undefined
  return iri.startsWith('cg:') ? cg.$iri + iri.slice(3) : isAbsoluteIri(iri) ? iri : undefined
}

function nameOf(value: unknown): string | undefined {
  const [first] = toList(value)
  return typeof first === 'string' ? first : textOf(firstObject(value), 'name', 'nickname', 'id')
}

/** Where selectors point in a text, in code points: at their place where the quotation stands there, else where it stands once. */
export function findSpan(text: string, selectors: readonly JsonObject[]): Span | undefined {
  const position = selectors.find(selector => typesOf(selector).includes('TextPositionSelector'))
  const quote = selectors.find(selector => typesOf(selector).includes('TextQuoteSelector'))
  const exact = typeof quote?.exact === 'string' && quote.exact !== '' ? quote.exact : undefined
  const [start, end] = [position?.start, position?.end]
  const isPlace =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    (start as number) >= 0 &&
    (start as number) < (end as number)
  if (isPlace) {
    const span = { start: start as number, end: end as number }
    if (span.end <= countCharacters(text) && (exact === undefined || slicePassage(text, span) === exact)) return span
    // browsers count in units of UTF-16
    if (exact !== undefined && text.slice(span.start, span.end) === exact) return inCodePoints(text, span.start, exact)
  }
  if (exact === undefined) return undefined
  const [prefix, suffix] = [quote?.prefix, quote?.suffix].map(part => (typeof part === 'string' ? part : ''))
  for (const [before, after] of [
    [prefix, suffix],
    [prefix, ''],
    ['', suffix],
    ['', ''],
  ] as const) {
    const wanted = `${before}${exact}${after}`
    const at = text.indexOf(wanted)
    if (at >= 0 && text.indexOf(wanted, at + 1) < 0) return inCodePoints(text, at + before!.length, exact)
  }
  return undefined
}

function inCodePoints(text: string, at: number, passage: string): Span {
  const start = countCharacters(text.slice(0, at))
  return { start, end: start + countCharacters(passage) }
}
