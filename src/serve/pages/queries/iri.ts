/** An IRI in SPARQL's brackets; what no IRI can hold is percent-encoded, so that nothing can end it early. */
export function iri(value: string): string {
  return `<${value.replace(/[\0-\x20<>"{}|^`\\]/g, encodeURIComponent)}>`
}
