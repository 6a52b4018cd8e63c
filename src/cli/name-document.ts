import type { ClaimGraph } from '../claims/graph.js'

/** Makes a reader of documents' names with those of their publishers: `Annual report, Fire brigade`. */
export function createDocumentNames(graph: ClaimGraph): (id: string) => string {
  const documents = new Map(graph.documents().map(document => [document.id, document]))
  return id => {
    const document = documents.get(id)
    return [document?.label ?? id, document?.publisher?.label].filter(name => name !== undefined).join(', ')
  }
}
