import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Report {
  readonly name: string
  readonly file: string
  readonly content: Uint8Array
  /** Who says what, as expressions, in their order. */
  readonly says: readonly RegExp[]
  readonly figures: readonly string[]
}

type Read = Pick<Report, 'says'> & Partial<Pick<Report, 'figures'>>

/** What each case's `expected.txt` has, by the number of its folder. */
const expected: Readonly<Record<string, Read>> = {
  A47: { says: [/^the mayor > “The water.*“The bridge.*“Nobody came,”$/] },
  A48: { says: [/^the mayor > “The water.*“It was fast.*“The bridge.*“Nobody came.*”$/] },
  A49: { says: [/^Anna Petrova > “We did nothing wrong.”$/] },
  A50: { says: [/^ANNA PETROVA > The water/, /^JOHN SMITH > No, it rose/] },
  A51: { says: [/^The mayor > the 6" pipe broke$/, / > "It leaked for days,"$/] },
  A52: { says: [/^the mayor > We did nothing wrong$/] },
  A53: { says: [/^Officials > gate No. 7 and gate no. 8 were closed$/, /^The report > approx. 40 homes were lost$/] },
  A54: { says: [/^Brig. Gen. Bob Ray > the levee failed$/] },
  A55: { says: [/^The council > Mt. Selm and Ft. Drum were safe$/] },
  A56: { says: [] },
  A57: { says: [] },
  A58: {
    says: [/^Anna Petrova > "We saw the bridge fall.*lives,"$/, /^The mayor > at least 5/],
    figures: ['deaths 5 The mayor'],
  },
  A59: { says: [/^Reuters > /, /^two officials <- Reuters > that the bridge fell$/] },
  A60: { says: [/^U.N. <- Reuters > the bridge fell$/] },
  A61: { says: [/^St. Mary's clinic > /] },
  A62: { says: [/^Anna Petrova and John Smith > the bridge fell$/] },
  A63: { says: [/^The governor > 4 people/], figures: ['deaths 4 The governor'] },
  A64: { says: [/^Police > 12 people/], figures: ['deaths 12 Police'] },
  A65: { says: [/^Rosa Diaz > “We saw it fall”$/] },
  A66: { says: [/^The regional governor > that twenty-three people/], figures: ['deaths 23 The regional governor'] },
  A67: { says: [/^The fire chief > /], figures: ['deaths 12 The fire chief'] },
  A68: { says: [/^The mayor > 3 people were killed$/], figures: ['deaths 3 The mayor'] },
  A69: {
    says: [/^The river commission > that the dam had failed and that 12 people were missing$/],
    figures: ['missing 12 The river commission'],
  },
  A80: { says: [/^the council > The bridge was safe$/, /^the union > It was not$/] },
  A83: { says: [/^Anna Petrova > /, /^The fire ?brigade > /], figures: ['deaths 3 The firebrigade'] },
}

/** The cases of a folder that say who speaks, in which each has a folder of its own; none where there is none. */
export function listReports(folder: string | undefined): Report[] {
  if (folder === undefined) return []
  return readdirSync(folder).flatMap(name => {
    const read = expected[name.slice(0, 3)]
    if (read === undefined) return []
    const file = readdirSync(join(folder, name)).find(entry => /^t\.txt$|^p\.html$|\.pdf$/.test(entry))
    if (file === undefined) return []
    return [{ name, file, content: readFileSync(join(folder, name, file)), figures: [], ...read }]
  })
}
