import type { FidelityOutcome } from '../compare/types.js'

/** What became of a relayed statement, in a word or few. */
export const outcomeNames: Readonly<Record<FidelityOutcome, string>> = {
  altered: 'altered',
  strengthened: 'strengthened',
  weakened: 'weakened',
  'act-shifted': 'turned into another kind of statement',
  'attribution-dropped': 'attribution dropped',
  'hedge-dropped': 'hedge dropped',
  omitted: 'told in part',
  faithful: 'faithful',
}

/** The same in a sentence. */
export const outcomeMeanings: Readonly<Record<FidelityOutcome, string>> = {
  altered: 'Something else took its place, or was added to it.',
  strengthened: 'It says more than the source does: “at least 12” became “12”, some became most.',
  weakened: 'It says less than the source does.',
  'act-shifted': 'A norm became a finding, say, or what a demand presupposes is stated outright.',
  'attribution-dropped': 'From whom the source has it is gone: a witness, or information from others not named.',
  'hedge-dropped': 'Allegedly, probably, many, some: gone.',
  omitted: 'The same, but something of the same passage is told nowhere in the document.',
  faithful: 'The same.',
}
