export { align } from './align.js'
export type { Gazetteer, GazetteerPlace } from './gazetteer.js'
export { toIdentityQuads } from './identity-quads.js'
export type { Proposal } from './proposal.js'
