import type { Site } from './site.js'

/** What is at a path; where that is a position, every question is looked at first. */
export async function findIri({ paths, whole }: Site, path: string): Promise<string | undefined> {
  const known = paths.iriOf(path)
  if (known !== undefined || !path.startsWith('/position/')) return known
  await whole.overview()
  return paths.iriOf(path)
}
