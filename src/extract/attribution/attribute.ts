import { readFileSync } from 'node:fs'
import { shippedPath } from '../../shipped.js'
import type { Token } from '../text/tokens.js'
import { type Grouping, groupRuns } from './group.js'
import { Tagger } from './tagger.js'
import { viewTokens } from './view.js'
import { unpackStages } from './weights-file.js'

let tagger: Tagger | undefined

/** Finds who says what in a document's tokens, in the order of the cues, by the weights that ship with the package. */
export function findAttributions(tokens: readonly Token[]): Grouping[] {
  tagger ??= new Tagger(unpackStages(readFileSync(shippedPath('models/attribution.bin'))))
  return groupRuns(tagger.tag(viewTokens(tokens)), tokens)
}
