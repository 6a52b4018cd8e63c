import type { Quad } from '@rdfjs/types'
import { countCharacters } from '../claims/passage.js'
import { ClaimGraphError } from '../errors.js'
import { sha256 } from '../rdf/digest.js'
import { createAttributionFinder, type Models } from './attribution/attribute.js'
import type { DocumentDrafts } from './draft/document-drafts.js'
import { type DraftedClaims, draftClaims } from './draft/draft-claims.js'
import { type Drafting, prepareDrafting } from './draft/drafting.js'
import type { StatedFact } from './draft/stated-facts.js'
import { toTrig } from './draft/to-trig.js'
import { extractDrafts } from './drafts.js'
import type { Lexicon } from './lexicon.js'
import type { DocumentText } from './read/document-text.js'
import { type Reading, readText } from './reading.js'

/** What documents are read with. */
export interface ExtractorOptions {
  /** The words and names that documents are read by. */
  readonly lexicon: Lexicon
  /** What was learned of how texts say who says what. */
  readonly models: Models
  /** Attributions that are less sure, from 0 to 1, are left out; unless given, those below 0.4 without words of saying. */
  readonly minConfidence?: number | undefined
}

/** When drafts are made: their claims are not after it, and their provenance says it. */
export interface DraftOptions {
  /** Now, unless given. */
  readonly now?: Date
}

/** Makes drafts of claims from documents; a person reviews them before they are claims. */
export interface Extractor {
  /**
   * Finds what a document says, who says it, when and through whom, and its figures: nothing where the document is said to be
   * in another language than English. Throws where it is too long.
   */
  extract(document: DocumentText): DocumentDrafts
  /**
   * The drafts of a document as claims in RDF, with the facts and events that they state, linked to the names of the
   * lexicon's graph. Every claim, and whatever the graph does not know, has the status `cg:Draft`.
   */
  toQuads(drafts: DocumentDrafts, text: string, options?: DraftOptions): readonly Quad[]
  /** The same in TriG, as `claimgraph extract --format trig` writes it. */
  toTrig(drafts: DocumentDrafts, text: string, options?: DraftOptions): Promise<string>
  /** The facts that these claims state, in words, perpetrators first in each. */
  toFacts(drafts: DocumentDrafts, text: string, options?: DraftOptions): readonly StatedFact[]
}

/** More characters than this are no document, and would fill the memory. */
const mostCharacters = 10_000_000

/**
 * Makes an extractor from words, names and models that were read before. In Node, `openExtractor` of `claimgraph/node`
 * makes one from what ships with the package.
 *
 * @example
 * ```ts
 * import { createExtractor, readDocumentText, readLexicon } from 'claimgraph/extract'
 * import { shippedModels, shippedOntology } from 'claimgraph/node'
 *
 * const extractor = createExtractor({
 *   lexicon: await readLexicon(shippedOntology),
 *   models: await shippedModels(),
 * })
 * const document = await readDocumentText('The fire brigade said that at least 12 people were killed.', {
 *   path: 'note.txt',
 * })
 * const drafts = extractor.extract(document)
 * console.log(drafts.attributions[0]?.agent) // The fire brigade
 * console.log(drafts.quantities[0]?.min) // 12
 * console.log(extractor.toQuads(drafts, document.text).length > 0) // true
 * ```
 */
export function createExtractor({ lexicon, models, minConfidence }: ExtractorOptions): Extractor {
  const findAttributions = createAttributionFinder(models)
  let drafting: Drafting | undefined
  // drafts are mostly written where they were made: then their text is not read again
  let last: { readonly drafts: DocumentDrafts; readonly reading: Reading } | undefined
  const draft = (drafts: DocumentDrafts, text: string, options: DraftOptions = {}): DraftedClaims => {
    drafting ??= prepareDrafting(lexicon)
    const reading = last?.drafts === drafts && last.reading.text === text ? last.reading : readText(text, lexicon.kinds)
    return draftClaims(drafts, reading, drafting, options)
  }
  return {
    extract(document) {
      refuseLong(document)
      const { text, ...about } = document
      if (about.language !== undefined) return unread(document)
      const reading = readText(text, lexicon.kinds)
      const drafts = extractDrafts(reading, about, { wording: lexicon.wording, findAttributions, minConfidence })
      last = { drafts, reading }
      return drafts
    },
    toQuads: (...made) => draft(...made).quads,
    toFacts: (...made) => draft(...made).facts,
    toTrig: (...made) => toTrig(draft(...made)),
  }
}

/** The drafts of a document of which none are made. */
function unread({ text, ...about }: DocumentText): DocumentDrafts {
  const document = { ...about, sha256: sha256(text), characters: countCharacters(text) }
  return { document, attributions: [], quantities: [], ownVoice: [] }
}

function refuseLong({ path, text }: DocumentText): void {
  if (text.length <= mostCharacters) return
  throw new ClaimGraphError(
    'refused',
    `${path}: expected a document of at most ${mostCharacters / 1e6} million characters, found ${text.length}`,
    { details: { file: path } },
  )
}
