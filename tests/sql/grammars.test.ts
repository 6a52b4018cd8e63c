import { readdir } from 'node:fs/promises'
import { PostgreSQL, SparkSQL, TrinoSQL } from 'dt-sql-parser'
import { describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/node/shipped.js'
import { readSql } from './engines.js'

const names = (await readdir(shippedPath('queries/sql'))).map(name => name.replace(/\.sql$/, ''))
const grammars = { Spark: new SparkSQL(), Trino: new TrinoSQL(), PostgreSQL: new PostgreSQL() }

describe.each(Object.entries(grammars))('the grammar of %s', (_, grammar) => {
  it.each(names)('has the query %s', async name => {
    expect(grammar.validate(`${await readSql(name)};`).map(({ message }) => message)).toEqual([])
  })

  it('has no query that is cut off', async () => {
    const text = await readSql('survey')
    expect(grammar.validate(text.slice(0, text.lastIndexOf('ORDER BY') + 8))).not.toEqual([])
  })
})
