export { type ExportFormat, type ExportOptions, exportFormats, exportGraph } from './export.js'
export { claimJsonLd, type JsonLdDocument, type JsonLdOptions, toJsonLd } from './jsonld.js'
