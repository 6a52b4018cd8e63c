import type { OpenDocument } from '../../../node/workbench/workbench.js'

/** The address of the sentences of a document that have no claim. */
export const sentencesPath = ({ name }: Pick<OpenDocument, 'name'>) => `/edit/sentences/${encodeURIComponent(name)}`
