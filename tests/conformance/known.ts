import { readFile } from 'node:fs/promises'

/** Tests of the W3C that are known to fail, with the reason and whose fault it is. */
export async function readKnown(suite: 'rdf' | 'toRdf' | 'fromRdf'): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(new URL('w3c-failures.json', import.meta.url), 'utf8')
  return new Map(Object.entries((JSON.parse(text) as Record<string, Record<string, string>>)[suite]!))
}

/** What a run shows of a list of known failures: those that it lacks, and those that do not fail. */
export function compareToKnown(failed: ReadonlyMap<string, string>, known: ReadonlyMap<string, string>) {
  return {
    unknown: [...failed].filter(([id]) => !known.has(id)).map(([id, why]) => `${id}: ${why}`),
    passing: [...known.keys()].filter(id => !failed.has(id)),
  }
}
