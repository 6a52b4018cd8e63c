export type { NanopubSigner } from '../rdf/nanopub/make.js'
export { type ExportFormat, type ExportOptions, exportFormats, exportGraph } from './export.js'
export { claimJsonLd, type JsonLdDocument, type JsonLdOptions, toJsonLd } from './jsonld.js'
export { exportNanopubs, type NanopubExport, type NanopubOptions } from './nanopub.js'
