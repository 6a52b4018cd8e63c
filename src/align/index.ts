export { align } from './align.js'
export { toIdentityQuads } from './identity-quads.js'
export type { Proposal } from './proposal.js'
