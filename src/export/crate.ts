import { sha256 } from '../rdf/digest.js'

/** A file of a crate: its path within, and its text. */
export interface CrateFile {
  readonly path: string
  readonly text: string
}

/** What a crate says of itself as a whole. */
export interface CrateAbout {
  readonly title: string
  readonly description: string
  /** When it was put together: a date and time (ISO 8601). */
  readonly at: string
  /** IRI of the licence of the data, where it is known. */
  readonly license?: string | undefined
  /** Who keeps the data, and who put the crate together, by name. */
  readonly curators?: readonly string[] | undefined
  readonly by?: string | undefined
  /** The version of claimgraph that wrote it. */
  readonly software: string
}

/** A file as a crate's metadata describe it. */
export interface DescribedFile {
  /** Relative to the crate's folder, percent-encoded. */
  readonly '@id': string
  /** In bytes. */
  readonly contentSize: string
  /** Lower-case hexadecimal digits. */
  readonly sha256: string
}

/** The file in which a crate describes itself. */
export const crateMetadata = 'ro-crate-metadata.json'

const specification = 'https://w3id.org/ro/crate/1.2'
const home = 'https://w3id.org/claimgraph'

/** Media types by the ends of paths; what they do not name is bytes. */
const mediaTypes: Readonly<Record<string, string>> = {
  ...{ trig: 'application/trig', ttl: 'text/turtle', nq: 'application/n-quads', jsonld: 'application/ld+json' },
  ...{ csv: 'text/csv', json: 'application/json', html: 'text/html', css: 'text/css', js: 'text/javascript' },
  ...{ svg: 'image/svg+xml', txt: 'text/plain', xml: 'application/xml', bib: 'application/x-bibtex' },
  ris: 'application/x-research-info-systems',
}

/** Takes files in as they are written, and describes them in the end as RO-Crate 1.2, with size and digest of each. */
export function createCrate(about: CrateAbout): { add(file: CrateFile): CrateFile; metadata(): CrateFile } {
  const files: (DescribedFile & Record<string, unknown>)[] = []
  return {
    add(file) {
      files.push(describeFile(file))
      return file
    },
    metadata: () => ({ path: crateMetadata, text: `${JSON.stringify(describeCrate(about, files), null, 2)}\n` }),
  }
}

function describeFile({ path, text }: CrateFile): DescribedFile & Record<string, unknown> {
  return {
    '@id': path.split('/').map(encodeURIComponent).join('/'),
    '@type': 'File',
    name: path,
    encodingFormat: mediaTypes[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream',
    contentSize: String(Buffer.byteLength(text)),
    sha256: sha256(text),
  }
}

function describeCrate(about: CrateAbout, files: readonly DescribedFile[]) {
  const people = [...new Set([...(about.curators ?? []), ...(about.by === undefined ? [] : [about.by])])]
  const idOf = (name: string) => `#person-${people.indexOf(name) + 1}`
  const [curators, software] = [about.curators ?? [], `${home}#${about.software}`]
  const ids = files.map(file => ({ '@id': file['@id'] }))
  return {
    '@context': [`${specification}/context`, { sha256: 'https://schema.org/sha256' }],
    '@graph': [
      {
        ...{ '@id': crateMetadata, '@type': 'CreativeWork' },
        ...{ conformsTo: { '@id': specification }, about: { '@id': './' } },
      },
      {
        ...{ '@id': './', '@type': 'Dataset', name: about.title, description: about.description },
        datePublished: about.at,
        ...(about.license === undefined ? {} : { license: { '@id': about.license } }),
        ...(curators.length === 0 ? {} : { creator: curators.map(name => ({ '@id': idOf(name) })) }),
        hasPart: ids,
        mentions: { '@id': '#writing' },
      },
      ...(about.license === undefined ? [] : [{ '@id': about.license, '@type': 'CreativeWork', name: about.license }]),
      ...people.map(name => ({ '@id': idOf(name), '@type': 'Person', name })),
      {
        ...{ '@id': software, '@type': 'SoftwareApplication', name: 'claimgraph', version: about.software },
        url: home,
      },
      {
        ...{ '@id': '#writing', '@type': 'CreateAction', name: 'Writing this crate', endTime: about.at },
        instrument: { '@id': software },
        ...(about.by === undefined ? {} : { agent: { '@id': idOf(about.by) } }),
        result: { '@id': './' },
      },
      ...files,
    ],
  }
}
