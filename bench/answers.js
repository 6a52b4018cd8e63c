import { runNode } from './processes.js'

/** Makes sure that all scripts give the same rows; says how many rows and cells those are. */
export function compareAnswers(scripts) {
  const answers = Object.entries(scripts).map(([name, args]) => ({ name, rows: readRows(runNode(args)) }))
  const [first, ...others] = answers
  for (const { name, rows } of others) {
    const different = rows.findIndex((row, i) => row !== first.rows[i])
    if (rows.length === first.rows.length && different === -1) continue
    throw new Error(
      `bench: expected the same answer from ${name} as from ${first.name}, found ${rows.length} and ${first.rows.length} rows` +
        (different === -1 ? '' : `\n${rows[different]}\n${first.rows[different]}`),
    )
  }
  const cells = first.rows.flatMap(row => JSON.parse(row)).length
  return { rows: first.rows.length, cells }
}

/** SPARQL JSON results as one text per row, in a fixed order of rows and cells. */
function readRows(text) {
  const { bindings } = JSON.parse(text).results
  return bindings
    .map(binding =>
      JSON.stringify(
        Object.entries(binding)
          .map(([name, { value }]) => `${name} ${value}`)
          .sort(),
      ),
    )
    .sort()
}
