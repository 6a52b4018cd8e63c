/** The base of a case of the texts. */
export const base = 'https://example.org/selm/'

/** Invented texts, of which the extractor makes six drafts. */
export const texts = {
  'brigade.txt': `Fire at the mill of Selm

The fire brigade said on 5 May 2031 that at least 12 people were killed and 30 were injured when the mill at Selm burned on 4 May 2031. A boatman at the lock counted seven bodies in the water. The Orn road was closed by a patrol.
`,
  'council.txt':
    'The council of Tarn said on 6 May 2031 that 14 people were killed in Selm on 4 May 2031. It denied that the fire had been set by the militia of Orn.\n',
  'militia.txt':
    'The militia of Orn said on 7 May 2031 that it did not set the fire at Selm. Nobody has been arrested.\n',
}
