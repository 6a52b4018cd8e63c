import type { Question } from '../../../compare/types.js'
import type { Words } from '../../../language/language.js'
import type { Setup } from '../site-context.js'

/** A comparison in a sentence: how many positions by whom. */
export function describeComparison(questions: readonly Pick<Question, 'positions'>[], { layout }: Words): string {
  const positions = questions.flatMap(question => question.positions)
  const actors = new Set(positions.flatMap(({ claimants }) => claimants.map(({ id }) => id)))
  return layout.describedComparison(positions.length, actors.size, questions.length)
}

/** Questions as schema.org's Dataset, with its files where the site's address is known. */
export function markUpDataset(
  setup: Setup,
  { iri, name, description }: { iri: string; name: string; description: string },
): Readonly<Record<string, unknown>> {
  const { baseUrl, path } = setup
  const files = [
    ['data.csv', 'text/csv'],
    ['data.json', 'application/json'],
  ]
  return {
    ...graphOf(setup),
    '@id': iri,
    name,
    description,
    isPartOf: graphOf(setup),
    distribution:
      baseUrl === undefined
        ? undefined
        : files.map(([file, encodingFormat]) => ({
            '@type': 'DataDownload',
            contentUrl: `${baseUrl}${path}/${file}`,
            encodingFormat,
          })),
  }
}

/** The graph itself, as a Dataset. */
export function graphOf({ site: { edition }, baseUrl }: Setup): Readonly<Record<string, unknown>> {
  return {
    '@type': 'Dataset',
    name: edition.title,
    description: edition.description,
    version: edition.version,
    dateModified: edition.day,
    license: edition.license,
    creator: edition.curators.length === 0 ? undefined : edition.curators.map(name => ({ '@type': 'Person', name })),
    url: baseUrl,
    isAccessibleForFree: true,
  }
}
