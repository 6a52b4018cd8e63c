// Writes the version of package.json into src/version.ts, as `npm run version` does after changesets.
import { readFileSync, writeFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const code = readFileSync('src/version.ts', 'utf8')
writeFileSync('src/version.ts', code.replace(/'[^']*'$/m, `'${version}'`))
